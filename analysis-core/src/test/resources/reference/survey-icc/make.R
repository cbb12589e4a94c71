# Reference values for IntraclassCorrelationTest. R 4.2.2, psych 2.2.9. Usage: Rscript make.R > expected.csv
# The mean squares come from aov; the formulas for unequal groups are written out (Donner 1986, Searle's interval with n0).
suppressMessages(library(psych))
d <- read.csv("../survey-means/data.csv")
line <- function(case, what, value) cat(sprintf("%s,%s,%.17g\n", case, what, value), sep = "")
icc <- function(case, y, g) {
  use <- !is.na(y); y <- y[use]; g <- factor(g[use])
  a <- summary(aov(y ~ g))[[1]]; msb <- a[1, 3]; msw <- a[2, 3]; f <- msb / msw
  m <- as.vector(table(g)); n <- sum(m); k <- length(m); n0 <- (n - sum(m^2) / n) / (k - 1)
  r <- (msb - msw) / (msb + (n0 - 1) * msw)
  low <- f / qf(.975, k - 1, n - k); high <- f / qf(.025, k - 1, n - k)
  line(case, c("icc", "low", "high", "n", "groups", "msb", "msw", "f", "p", "n0", "deff", "deff unequal"),
    c(r, (low - 1) / (low + n0 - 1), (high - 1) / (high + n0 - 1), n, k, msb, msw, f, a[1, 5], n0,
      1 + (n / k - 1) * r, 1 + (sum(m^2) / n - 1) * r))
}
cat("case,what,value\n")
icc("unequal", d$q1, d$cluster)
icc("share", d$share, d$cluster)
icc("negative", d$weight, d$cluster)
# groups of one size: psych::ICC has the same in another way
z <- matrix(d$q4[1:340][!is.na(d$q4[1:340])][1:320], ncol = 8)
icc("equal", as.vector(t(z)), rep(1:40, each = 8))
p <- suppressWarnings(suppressMessages(ICC(z, lmer = FALSE)$results))
line("psych", c("icc", "low", "high"), as.numeric(p[1, c("ICC", "lower bound", "upper bound")]))
