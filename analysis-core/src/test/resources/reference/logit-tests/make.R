# Reference values for LogitTestsTest. R 4.2.2, car, lmtest, sandwich. Usage: Rscript make.R > expected.csv
# Covariances are those of ../logit/make.R: HC1 has n/(n-1), CR1 G/(G-1). Chi-squared statistics and p-values are car's
# linearHypothesis (test = "Chisq"), for joint zeros the same from lmtest's waldtest, and combinations are written out.
suppressMessages({library(car); library(lmtest); library(sandwich)})
d <- read.csv("../logit/data.csv", colClasses = c(track = "character"))
d$gender <- factor(d$gender, levels = c("female", "male"))
d$age <- factor(d$age, levels = c("16-24", "25-34", "35-44", "45+"))
d$origin <- factor(d$origin, levels = c("Eritrea", "Somalia", "Syria", "other"))
tight <- glm.control(epsilon = 1e-15, maxit = 100)
line <- function(...) cat(paste(c(head(c(...), -1), sprintf("%.17g", as.numeric(tail(c(...), 1)))), collapse = ","), "\n", sep = "")
covariances <- function(m) {
  w <- weights(m, "prior"); X <- model.matrix(m); p <- fitted(m)
  s <- X * (w * (m$y - p)); bread <- solve(crossprod(X, X * (w * p * (1 - p))))
  n <- nobs(m); g <- d$municipality; G <- length(unique(g))
  hc0 <- bread %*% crossprod(s) %*% bread; cr0 <- bread %*% crossprod(rowsum(s, g)) %*% bread
  list(classical = bread, HC0 = hc0, HC1 = hc0 * n / (n - 1), CR0 = cr0, CR1 = cr0 * G / (G - 1))
}
tests <- list(
  age = c("age25-34 = 0", "age35-44 = 0", "age45+ = 0"),
  two = c("gendermale = 0.5", "age35-44 - age25-34 = 0"),
  one = "12*months + gendermale = 1")
report <- function(name, m, smaller) {
  for (r in names(V <- covariances(m))) {
    for (t in names(tests)) {
      h <- linearHypothesis(m, tests[[t]], vcov. = V[[r]], test = "Chisq")
      line(name, r, t, "statistic", sprintf("%.17g", h$Chisq[2])); line(name, r, t, "df", h$Df[2])
      line(name, r, t, "p", sprintf("%.17g", h$`Pr(>Chisq)`[2]))
    }
    joint <- waldtest(m, smaller, vcov = V[[r]], test = "Chisq")
    stopifnot(abs(joint$Chisq[2] / linearHypothesis(m, tests$age, vcov. = V[[r]], test = "Chisq")$Chisq[2] - 1) < 1e-9)
    v <- setNames(numeric(length(coef(m))), names(coef(m))); v["gendermale"] <- 1; v["months"] <- 12
    line(name, r, "linear", "estimate", sprintf("%.17g", sum(v * coef(m))))
    line(name, r, "linear", "std error", sprintf("%.17g", sqrt(as.vector(t(v) %*% V[[r]] %*% v))))
  }
}
cat("model,rule,test,what,value\n")
report("main", glm(success ~ gender + age + origin + months + log(unemployment), binomial, d, control = tight), . ~ . - age)
report("weighted", glm(success ~ gender + age + months, binomial, d, weights = d$weight, control = tight), . ~ . - age)
# Upper tails far below what 1 minus the lower tail can hold
for (x in c(100, 131.6, 700, 1400)) for (df in c(1, 2, 7)) line("tail", x, df, "p", sprintf("%.17g", pchisq(x, df, lower.tail = FALSE)))
