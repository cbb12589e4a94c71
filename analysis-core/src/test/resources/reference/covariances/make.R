# Reference values of HC4 and of clusters in two ways for least squares; the data are ../families/data.csv. R 4.2.2, sandwich 3.0-2.
# Usage: Rscript make.R > expected.csv; writes negative.csv too.
suppressMessages(library(sandwich))
line <- function(...) { a <- list(...); cat(sprintf("%s,%s,%s,%s,%.17g\n", a[[1]], a[[2]], a[[3]], a[[4]], a[[5]]), sep = "") }
same <- function(a, b) stopifnot(max(abs(a - b)) < 1e-10 * max(abs(b)))
d <- read.csv("../families/data.csv", na.strings = "")
d$g <- factor(d$g); d$h <- factor(d$h)

report <- function(name, formula, data, a, b, weights = NULL) {
  data <- data[complete.cases(data[all.vars(formula)]), ]
  data$prior <- if (is.null(weights)) 1 else data[[weights]]
  environment(formula) <- environment()
  m <- if (is.null(weights)) lm(formula, data) else lm(formula, data, weights = prior)
  n <- nobs(m); k <- m$rank
  scores <- model.matrix(m) * (data$prior * residuals(m))
  bread <- summary(m)$cov.unscaled
  h <- hatvalues(m)
  meat <- function(s) bread %*% crossprod(s) %*% bread
  frame <- data[c(a, b)]
  G <- sapply(frame, function(v) length(unique(v))); small <- min(G)
  both <- meat(rowsum(scores, frame[[1]])) + meat(rowsum(scores, frame[[2]])) - meat(rowsum(scores, paste(frame[[1]], frame[[2]])))
  V <- list(classical = vcov(m), HC4 = vcovHC(m, type = "HC4"),
    "CR0" = vcovCL(m, frame, type = "HC0", cadjust = FALSE))
  same(V$HC4, meat(scores / (1 - h)^(pmin(4, n * h / k) / 2))); same(V$CR0, both)
  V$CR1 <- V$CR0 * small / (small - 1)
  V$CR1S <- V$CR1 * (n - 1) / (n - k)
  names(V)[3:5] <- paste0(names(V)[3:5], ":", a, "+", b)
  for (j in 1:2) V[[paste0("CR1S:", c(a, b)[j])]] <- vcovCL(m, frame[[j]], type = "HC1")
  bhat <- coef(m)
  terms <- sub("^(g|h)([abcuv])$", "\\1=\\2", names(bhat))
  for (i in seq_along(bhat)) {
    line(name, "any", "coefficient", terms[i], bhat[i])
    for (r in names(V)) {
      df <- if (!grepl(":", r)) n - k else if (grepl("+", r, fixed = TRUE)) small - 1 else G[[sub(".*:", "", r)]] - 1
      if (V[[r]][i, i] < 0) { line(name, r, "negative variance", terms[i], V[[r]][i, i]); next }
      se <- sqrt(V[[r]][i, i])
      line(name, r, "std error", terms[i], se); line(name, r, "p", terms[i], 2 * pt(-abs(bhat[i] / se), df))
      line(name, r, "low", terms[i], bhat[i] - qt(.975, df) * se); line(name, r, "high", terms[i], bhat[i] + qt(.975, df) * se)
    }
  }
  put <- function(what, value) line(name, "any", "statistic", what, value)
  put("n", n); put("Log likelihood", as.numeric(logLik(m))); put("AIC", AIC(m)); put("BIC", BIC(m))
}
cat("model,rule,what,term,value\n")
report("plain", y ~ x + s + g + h, d, "school", "year")
report("weighted", y ~ x + s + g + h, d, "school", "year", "w")
report("without intercept", y ~ 0 + x + s + h, d, "school", "year")

# Two crossed groupings with nearly no covariance within either alone, and much within their cells: the variance of x is negative.
set.seed(3)
cells <- expand.grid(a = 1:6, b = 1:5); e <- cells[rep(1:30, each = 3), ]
effect <- outer(1:6, 1:5, function(i, j) ifelse((i + j) %% 2 == 0, 1, -1))[cbind(e$a, e$b)]
e$x <- round(rnorm(90, 0, 0.3) + rep(rnorm(30), each = 3), 3)
e$y <- round(1 + 0.5 * e$x + effect * sign(e$x) + rnorm(90, 0, 0.2), 3)
write.csv(e[c("y", "x", "a", "b")], "negative.csv", row.names = FALSE)
report("negative", y ~ x, e, "a", "b")
