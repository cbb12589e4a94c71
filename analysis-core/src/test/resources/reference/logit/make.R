# Reference values for LogitReferenceTest. R 4.2.2, sandwich 3.0-2. Usage: Rscript make.R > expected.csv
# Marginal effects use no package: the average prediction with a level switched, or the average derivative, is written out,
# and its delta-method gradient is taken by complex steps, exact to rounding. They are what Stata's margins, dydx(*) computes.
suppressMessages(library(sandwich))
d <- read.csv("data.csv", colClasses = c(track = "character"))
d$gender <- factor(d$gender, levels = c("female", "male"))
d$age <- factor(d$age, levels = c("16-24", "25-34", "35-44", "45+"))
d$track <- factor(d$track, levels = c("1", "2", "3", "unknown"))
d$origin <- factor(d$origin, levels = c("Eritrea", "Somalia", "Syria", "other"))
tight <- glm.control(epsilon = 1e-15, maxit = 100)
factors <- c("gender", "age", "track", "origin")

# R's gendermale to gender=male
rename <- function(names) {
  sapply(strsplit(names, ":", fixed = TRUE), function(parts) {
    paste(sapply(parts, function(p) {
      for (f in factors) for (l in levels(d[[f]])) if (p == paste0(f, l)) return(paste0(f, "=", l))
      p
    }), collapse = ":")
  })
}

vcovs <- function(m) {
  n <- nobs(m); w <- weights(m, "prior")
  X <- model.matrix(m); p <- fitted(m); y <- m$y
  s <- X * (w * (y - p)); bread <- solve(crossprod(X, X * (w * p * (1 - p))))
  hc0 <- bread %*% crossprod(s) %*% bread
  g <- d$municipality; G <- length(unique(g))
  cr0 <- bread %*% crossprod(rowsum(s, g)) %*% bread
  if (all(w == 1)) { # the same from the package, so that a slip in either is seen
    stopifnot(max(abs(hc0 / sandwich(m) - 1)) < 1e-6, max(abs(cr0 / vcovCL(m, g, cadjust = FALSE, type = "HC0") - 1)) < 1e-6)
  }
  list(classical = bread, HC0 = hc0, HC1 = hc0 * n / (n - 1), CR0 = cr0, CR1 = cr0 * G / (G - 1))
}
line <- function(model, rule, what, term, value) cat(sprintf("%s,%s,%s,%s,%.17g\n", model, rule, what, term, value), sep = "")

lp <- function(X, b) as.vector(X %*% b)
P <- function(eta) 1 / (1 + exp(-eta)) # works for complex numbers, plogis does not
gradient <- function(f, b) sapply(seq_along(b), function(k) { z <- as.complex(b); z[k] <- z[k] + 1e-30i; Im(f(z)) / 1e-30 })

effects <- function(m, slopes) { # slopes: name -> function(data) giving the design's derivative with respect to it
  b <- coef(m); w <- weights(m, "prior"); w <- w / sum(w); out <- list()
  X <- function(data) model.matrix(delete.response(terms(m)), data, xlev = m$xlevels)
  for (v in names(slopes)) out[[v]] <- local({ D <- slopes[[v]](d); X0 <- X(d)
    function(b) { p <- P(lp(X0, b)); sum(w * p * (1 - p) * lp(D, b)) } })
  for (v in intersect(factors, all.vars(formula(m)))) for (l in levels(d[[v]])[-1]) out[[paste0(v, "=", l)]] <- local({
    at <- function(level) { e <- d; e[[v]] <- factor(rep(level, nrow(d)), levels = levels(d[[v]])); X(e) }
    X1 <- at(l); X0 <- at(levels(d[[v]])[1])
    function(b) sum(w * (P(lp(X1, b)) - P(lp(X0, b)))) })
  out
}
report <- function(name, m, slopes) {
  b <- coef(m); V <- vcovs(m); terms <- rename(names(b))
  for (i in seq_along(b)) {
    line(name, "any", "coefficient", terms[i], b[i]); line(name, "any", "odds ratio", terms[i], exp(b[i]))
    for (r in names(V)) {
      se <- sqrt(V[[r]][i, i])
      line(name, r, "std error", terms[i], se); line(name, r, "p", terms[i], 2 * pnorm(-abs(b[i] / se)))
      line(name, r, "odds ratio std error", terms[i], exp(b[i]) * se)
      line(name, r, "odds ratio low", terms[i], exp(b[i] - qnorm(.975) * se))
      line(name, r, "odds ratio high", terms[i], exp(b[i] + qnorm(.975) * se))
    }
  }
  f <- effects(m, slopes)
  for (v in names(f)) {
    g <- gradient(f[[v]], b); line(name, "any", "ame", v, f[[v]](b))
    for (r in names(V)) line(name, r, "ame std error", v, sqrt(as.vector(t(g) %*% V[[r]] %*% g)))
  }
  # outcomes of 0 and 1 make the saturated log likelihood 0; R's null model has p = 1/2 when there is no constant
  full <- -deviance(m) / 2; null <- -m$null.deviance / 2
  line(name, "any", "statistic", "Log likelihood", full); line(name, "any", "statistic", "Null log likelihood", null)
  line(name, "any", "statistic", "McFadden R2", 1 - full / null); line(name, "any", "statistic", "AIC", 2 * length(b) - 2 * full)
  line(name, "any", "statistic", "LR chi2", 2 * (full - null))
  df <- m$df.null - m$df.residual
  line(name, "any", "statistic", "LR df", df); line(name, "any", "statistic", "LR p", pchisq(2 * (full - null), df, lower.tail = FALSE))
}
column <- function(m, wanted) function(data) { # derivative 1 in one column of the design, 0 elsewhere
  D <- model.matrix(m) * 0; D[, wanted] <- 1; D }

cat("model,rule,what,term,value\n")
m <- glm(success ~ gender + age + track + origin + months + log(unemployment) + network, binomial, d, control = tight)
report("main", m, list(months = column(m, "months"), "log(unemployment)" = column(m, "log(unemployment)"), network = column(m, "network")))

m <- glm(success ~ gender * age + months + I(months^2) + gender:log(unemployment) + months:network, binomial, d, control = tight)
male <- d$gender == "male"
report("interactions", m, list(
  months = function(data) { D <- model.matrix(m) * 0; D[, "months"] <- 1; D[, "I(months^2)"] <- 2 * data$months; D[, "months:network"] <- data$network; D },
  "log(unemployment)" = function(data) { D <- model.matrix(m) * 0; D[, "genderfemale:log(unemployment)"] <- !male; D[, "gendermale:log(unemployment)"] <- male; D },
  network = function(data) { D <- model.matrix(m) * 0; D[, "months:network"] <- data$months; D }))

m <- glm(success ~ gender + months, binomial, d, weights = d$weight, control = tight)
report("weighted", m, list(months = column(m, "months")))

m <- glm(success ~ 0 + gender + months, binomial, d, control = tight)
report("without intercept", m, list(months = column(m, "months")))
