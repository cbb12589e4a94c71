# Reference values for TwoStage: AER's ivreg with sandwich's covariances. Rscript make.R, in this folder.
suppressMessages({library(AER); library(sandwich)})
set.seed(7)
n <- 80
g <- rep(1:16, each = 5)
z1 <- round(rnorm(n), 3); z2 <- round(runif(n), 3); c1 <- round(rnorm(n), 3); u <- rnorm(n)
x <- round(0.8 * z1 + 0.5 * z2 + 0.3 * c1 + u, 3)
y <- round(1 + 0.7 * x - 0.4 * c1 + 0.2 * (g %% 3 == 1) + u + rnorm(n), 3)
d <- data.frame(y, x, z1, z2, c1, g, kind = c("a", "b", "c")[g %% 3 + 1])
d$x[5] <- NA; d$z2[9] <- NA
write.csv(d, "data.csv", row.names = FALSE, na = "")
m <- ivreg(y ~ x + c1 + kind | z1 + z2 + c1 + kind, data = d)
s <- summary(m, diagnostics = TRUE)
used <- d[complete.cases(d), ]
out <- list()
put <- function(name, value) out[[length(out) + 1]] <<- data.frame(name = name, value = sprintf("%.17g", value))
for (t in names(coef(m))) put(paste0("coef.", t), coef(m)[[t]])
errors <- list(classical = vcov(m), HC1 = vcovHC(m, type = "HC1"), CR1S = vcovCL(m, cluster = used$g, type = "HC1"))
for (v in names(errors)) for (t in names(coef(m))) put(paste(v, t, sep = "."), sqrt(errors[[v]][t, t]))
put("n", nobs(m)); put("sigma", s$sigma); put("r2", s$r.squared); put("f", s$diagnostics["Weak instruments", "statistic"])
# HC2 and HC3 with AER's leverages, x_i' (X^'X^)^-1 x^_i; then with those of the second stage as a regression, which are ivreg's
# (type "stage2"): hatvalues of lm of y on the fitted regressors, the residuals being those of two-stage least squares.
fitted <- model.matrix(m, component = "projected")
own <- hatvalues(m)
second <- hatvalues(lm(used$y ~ fitted - 1))
u <- residuals(m)
bread <- solve(crossprod(fitted))
by_hand <- function(h, power) bread %*% crossprod(fitted * u / (1 - h)^power) %*% bread
for (type in c("HC2", "HC3")) {
  power <- if (type == "HC2") 0.5 else 1
  stopifnot(all.equal(vcovHC(m, type = type), by_hand(own, power), tolerance = 1e-12, check.attributes = FALSE))
  for (t in names(coef(m))) put(paste(type, t, sep = "."), sqrt(vcovHC(m, type = type)[t, t]))
  for (i in seq_along(coef(m))) put(paste0(type, "-stage2.", names(coef(m))[i]), sqrt(by_hand(second, power)[i, i]))
}
# Chi-squared and F tests of the second stage, by car
suppressMessages(library(car))
put("wald.HC1", linearHypothesis(m, c("kindb = 0", "kindc = 0"), vcov. = vcovHC(m, type = "HC1"), test = "F")$F[2])
put("wald.p.HC1", linearHypothesis(m, c("kindb = 0", "kindc = 0"), vcov. = vcovHC(m, type = "HC1"), test = "F")$`Pr(>F)`[2])
# R2 is uncentred without a constant, whatever else is in the model
models <- list(constant = m, none = ivreg(y ~ 0 + x | 0 + z1 + z2, data = d), factor = ivreg(y ~ 0 + kind + x | 0 + kind + z1 + z2, data = d),
  far = ivreg(I(y + 1e9) ~ 0 + x | 0 + z1 + z2, data = d))
for (name in names(models)) {
  put(paste0("r2.", name), summary(models[[name]])$r.squared)
  put(paste0("adjusted.", name), summary(models[[name]])$adj.r.squared)
}
write.csv(do.call(rbind, out), "expected.csv", row.names = FALSE, quote = FALSE)

# A weak instrument and an outlying row: AER's leverage of that row is above 1 and others are negative
w <- data.frame(x = c(1, 2, 3, 4, 5, 6, 7, 12), z = c(8, 6, 7, 5, 4, 3, 1, 14), y = c(1.1, 1.9, 3.2, 3.7, 5.3, 5.8, 7.4, 11))
write.csv(w, "weak.csv", row.names = FALSE)
k <- ivreg(y ~ x | z, data = w)
e <- suppressWarnings(c(leverage = unname(hatvalues(k)), HC3 = sqrt(vcovHC(k, type = "HC3")["x", "x"])))
write.csv(data.frame(name = names(e), value = sprintf("%.17g", e)), "weak-expected.csv", row.names = FALSE, quote = FALSE)
