# Reference values for OlsReferenceTest: Rscript make.R (in this folder) writes data.csv and expected.tsv.
# The versions used stand in ABOUT.md.
library(sandwich)
set.seed(20191)

n <- 120
d <- data.frame(
  id = 1:n,
  g = sample(c("a", "b", "c"), n, TRUE),
  h = sample(c("u", "v"), n, TRUE),
  k = sample(c(2, 10, 30), n, TRUE),
  x = round(rnorm(n, 50, 10), 3),
  z = round(runif(n, 0.5, 6), 2),
  year = sample(2011:2016, n, TRUE),
  cl = sample(1:17, n, TRUE),
  w = round(runif(n, 0.2, 3), 2)
)
d$w0 <- ifelse(d$id %% 10 == 0, 0, d$w)
d$y <- round(exp(0.02 * d$x + 0.3 * (d$g == "b") - 0.2 * (d$h == "v") * (d$g == "c") + 0.05 * d$k / 10 +
  rnorm(n, 0, 0.2 + 0.05 * d$z) + rnorm(17, 0, 0.2)[d$cl]), 4)
d$xx <- 2 * d$x + 1          # collinear with the constant and x
d$gg <- ifelse(d$g == "c", "q", "p")  # collinear with g
d$xm <- d$x; d$xm[c(3, 40, 77)] <- NA
d$gm <- d$g; d$gm[c(3, 5)] <- NA
d$e <- ifelse(d$g == "c" & d$h == "v", NA, d$y)  # the cell c, v is empty for this outcome
write.csv(d, "data.csv", row.names = FALSE, quote = FALSE, na = "")
d <- read.csv("data.csv", stringsAsFactors = TRUE, na.strings = "")

# R's column names in our style: gb -> g=b
ours <- function(names, fit) {
  levels <- unlist(lapply(names(fit$xlevels), function(v) setNames(
    paste0(sub("^factor\\((.*)\\)$", "\\1", sub("^relevel\\((\\w+).*$", "\\1", v)), "=", fit$xlevels[[v]]),
    paste0(v, fit$xlevels[[v]]))))
  vapply(strsplit(names, ":", fixed = TRUE), function(p) {
    hit <- p %in% names(levels)
    p[hit] <- levels[p[hit]]
    p <- sub("^as.numeric\\((.*)\\)$", "code(\\1)", p)
    paste(p, collapse = ":")
  }, "")
}

digits <- function(v) formatC(v, digits = 17, format = "g", width = 1)
rows <- list()
emit <- function(case, formula, text = deparse1(formula), weights = "", vcovs = "classical", back = NULL) {
  fit <- if (weights == "") lm(formula, d) else eval(bquote(lm(formula, d, weights = .(as.name(weights)))))
  used <- as.integer(names(fit$residuals))
  cl <- d$cl[used]
  n <- length(used) - sum(fit$weights == 0)
  k <- fit$rank
  G <- length(unique(cl))
  for (name in vcovs) {
    V <- switch(name,
      classical = vcov(fit, complete = FALSE),
      HC0 = , HC1 = , HC2 = , HC3 = vcovHC(fit, type = name),
      "CR0:cl" = vcovCL(fit, cl, type = "HC0", cadjust = FALSE),
      "CR1:cl" = vcovCL(fit, cl, type = "HC0", cadjust = TRUE),
      "CR1S:cl" = vcovCL(fit, cl, type = "HC1", cadjust = TRUE))
    df <- if (startsWith(name, "CR")) G - 1 else n - k
    b <- coef(fit)
    if (!is.null(back)) { b <- drop(back %*% b); V <- back %*% V %*% t(back); names(b) <- rownames(back) }
    se <- rep(NA, length(b)); se[!is.na(b)] <- sqrt(diag(V))
    t <- b / se
    p <- 2 * pt(-abs(t), df)
    half <- qt(0.975, df) * se
    s <- summary(fit)
    for (j in seq_along(b)) rows[[length(rows) + 1]] <<- c(case, text, weights, name, ours(names(b)[j], fit),
      digits(b[j]), digits(se[j]), digits(t[j]), digits(p[j]), digits(b[j] - half[j]), digits(b[j] + half[j]))
    stats <- c(n = n, R2 = s$r.squared, "Adjusted R2" = s$adj.r.squared, "Residual sd" = s$sigma)
    if (name == "classical" && !is.null(s$fstatistic)) stats <- c(stats, F = unname(s$fstatistic["value"]),
      "F p-value" = unname(pf(s$fstatistic["value"], s$fstatistic["numdf"], s$fstatistic["dendf"], lower.tail = FALSE)))
    for (j in names(stats)) rows[[length(rows) + 1]] <<- c(case, text, weights, name, paste0("#", j),
      digits(stats[[j]]), rep("", 5))
  }
}

all <- c("classical", "HC0", "HC1", "HC2", "HC3", "CR0:cl", "CR1:cl", "CR1S:cl")
emit("plain", y ~ x + g + h, vcovs = all)
emit("weighted", y ~ x + g + h, weights = "w", vcovs = all)
emit("zero weights", y ~ x + g + h, weights = "w0", vcovs = "classical")
emit("no constant", y ~ x + g - 1, vcovs = all)
emit("no constant, numeric", y ~ 0 + x + z, vcovs = all)
emit("weighted, no constant", y ~ g + h + z - 1, weights = "w", vcovs = all)
emit("interaction with a number", y ~ x * g + h, vcovs = all)
emit("margins absent", y ~ g:h)
emit("margins absent, no constant", y ~ g:h - 1, vcovs = all)
emit("one margin absent", y ~ g + g:h)
emit("slopes per group", y ~ g + g:x, vcovs = c("classical", "HC1"))
emit("slopes without main effect", y ~ x + x:g)
emit("slopes only", y ~ x:g, vcovs = c("classical", "HC3"))
emit("second order", y ~ (g + h + x)^2, vcovs = c("classical", "HC2", "CR1S:cl"))
emit("third order", y ~ g * h * x, vcovs = c("classical", "HC1"))
emit("removed main effect", y ~ g * h - g)
emit("two numbers", y ~ x * z, vcovs = c("classical", "HC3"))
emit("two numbers by group", y ~ g * x * z)
# lm(y ~ year + I(year^2) + g) itself is off by 3e-8 (checked in rational arithmetic: the constant is -15322.34935350336),
# so R fits the centred years and the result is carried over.
d$yc <- d$year - 2013
back <- diag(5); back[1, 2:3] <- c(-2013, 2013^2); back[2, 3] <- -2 * 2013
rownames(back) <- c("(Intercept)", "year", "I(year^2)", "gb", "gc")
emit("year with an offset", y ~ yc + I(yc^2) + g, text = "y ~ year + I(year^2) + g", vcovs = all, back = back)
emit("functions", log(y) ~ sqrt(x) + I(x^2) + log(z + 1) + exp(-x/10), vcovs = c("classical", "HC1"))
emit("computed outcome", 100 * y - z ~ x)
emit("number as factor", y ~ factor(k) + x, vcovs = c("classical", "HC1"))
emit("other reference", y ~ relevel(g, "b") + h, text = 'y ~ ref(g, "b") + h')
emit("codes", y ~ as.numeric(g) + as.numeric(h), text = "y ~ code(g) + code(h)", vcovs = c("classical", "HC1"))
emit("constant only", y ~ 1)
emit("collinear number", y ~ x + xx + g, vcovs = c("classical", "HC1", "CR1:cl"))
emit("collinear factor", y ~ g + gg + x, vcovs = c("classical", "HC3"))
emit("collinear with earlier", y ~ xx + x + z)
emit("empty cell", e ~ g * h, vcovs = c("classical", "HC0"))
emit("missing values", y ~ xm + gm + z, vcovs = all)
write.table(do.call(rbind, rows), "expected.tsv", sep = "\t", quote = FALSE, row.names = FALSE, col.names =
  c("case", "formula", "weights", "vcov", "term", "estimate", "std_error", "statistic", "p_value", "conf_low", "conf_high"))

# Wald tests, predictions and average predictions of the first model
fit <- lm(y ~ x + g * h, d)
wald <- function(V, R, df) { b <- R %*% coef(fit); f <- drop(t(b) %*% solve(R %*% V %*% t(R), b)) / nrow(R)
  c(f, pf(f, nrow(R), df, lower.tail = FALSE)) }
R1 <- rbind(c(0, 0, 1, -1, 0, 0, 0), c(0, 0, 0, 0, 1, 0, 0))[, seq_along(coef(fit))]
R2 <- rbind(c(0, 0, 1, 0, 0, 0, 0), c(0, 0, 0, 1, 0, 0, 0))[, seq_along(coef(fit))]
V <- vcovCL(fit, d$cl, type = "HC1")
G <- length(unique(d$cl))
out <- rbind(
  c("wald classical", wald(vcov(fit), R1, fit$df.residual)),
  c("wald CR1S:cl", wald(V, R1, G - 1)),
  c("term g classical", wald(vcov(fit), R2, fit$df.residual)))
new <- data.frame(x = c(40, 55.5), g = c("c", "a"), h = c("v", "u"))
p <- predict(fit, new, se.fit = TRUE, interval = "confidence")
out <- rbind(out, cbind(paste("predict", 1:2), p$fit[, "fit"], p$se.fit))
for (l in levels(d$g)) {
  at <- d; at$g <- factor(l, levels(d$g))
  m <- colMeans(model.matrix(delete.response(terms(fit)), at))
  out <- rbind(out, c(paste("mean g", l), sum(m * coef(fit)), sqrt(drop(t(m) %*% V %*% m))))
}
out[, 2:3] <- digits(as.numeric(out[, 2:3]))
write.table(out, "after.tsv", sep = "\t", quote = FALSE, row.names = FALSE, col.names = c("what", "value", "second"))
cat(R.version.string, "\nsandwich", as.character(packageVersion("sandwich")), "\n")
