# Reference values of Wald tests of linear restrictions with a right-hand side. R 4.2.2, car, sandwich 3.0-2.
# Usage: Rscript make.R > expected.csv; writes data.csv too.
suppressMessages({ library(car); library(sandwich) })
data <- data.frame(
  y = c(2.1, 1.9, 3.7, 4.4, 4.1, 6.8, 6.2, 8.3, 5.5, 7.4, 9.1, 6.6),
  z = c(0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0),
  x = c(1, 2, 3, 4, 5, 6, 7, 8, 4.5, 6.5, 9, 5.5),
  w = c(1, 2, 3, 1, 2, 3, 4, 5, 6, 2, 2, 1),
  g = c("a", "a", "a", "b", "b", "b", "b", "b", "c", "c", "c", "c"))
write.csv(data, "data.csv", row.names = FALSE)
cat("model;rule;restrictions;statistic;df;p\n")
# rows of R and r of each list of restrictions, in the order of the coefficients
test <- function(name, fit, rule, texts, R, r) {
  V <- if (rule == "classical") vcov(fit) else vcovHC(fit, type = rule)
  likelihood <- inherits(fit, "glm")
  if (likelihood && rule != "classical") V <- sandwich(fit)
  R <- matrix(R, nrow = length(r), byrow = TRUE)
  table <- linearHypothesis(fit, R, r, vcov. = V, test = if (likelihood) "Chisq" else "F")
  statistic <- table[2, if (likelihood) "Chisq" else "F"]
  p <- table[2, if (likelihood) "Pr(>Chisq)" else "Pr(>F)"]
  d <- R %*% coef(fit) - r
  W <- drop(t(d) %*% solve(R %*% V %*% t(R), d))
  stopifnot(abs(statistic * (if (likelihood) 1 else length(r)) / W - 1) < 1e-10)
  cat(sprintf("%s;%s;%s;%.17g;%d;%.17g\n", name, rule, texts, statistic, length(r), p), sep = "")
}
linear <- lm(y ~ x + w + g, data)
# fitted again from its own estimates, because R's covariance is that of the step before the last
logit <- glm(z ~ w + x, binomial, data, epsilon = 1e-14)
logit <- glm(z ~ w + x, binomial, data, epsilon = 1e-14, start = coef(logit))
for (rule in c("classical", "HC1")) {
  test("linear", linear, rule, "x = 1", c(0, 1, 0, 0, 0), 1)
  test("linear", linear, rule, "x = 1, g=b = 0.5", c(0, 1, 0, 0, 0, 0, 0, 0, 1, 0), c(1, 0.5))
  test("linear", linear, rule, "x - 2 * w = -3", c(0, 1, -2, 0, 0), -3)
  test("linear", linear, rule, "2 * x + g=b = g=c + 1, w = 0.1, (Intercept) = 2",
    c(0, 2, 0, 1, -1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0), c(1, 0.1, 2))
}
for (rule in c("classical", "HC0")) {
  test("logit", logit, rule, "w = 0.25", c(0, 1, 0), 0.25)
  test("logit", logit, rule, "w = 0.25, x = -0.5", c(0, 1, 0, 0, 0, 1), c(0.25, -0.5))
  test("logit", logit, rule, "w - x = 1", c(0, 1, -1), 1)
}
