# Reference values for SurveyMeanReferenceTest. R 4.2.2, survey 4.1-1. Usage: Rscript make.R > expected.csv
suppressMessages(library(survey))
d <- read.csv("data.csv")
line <- function(design, y, level, what, value) cat(sprintf("%s,%s,%s,%s,%.17g\n", design, y, level, what, value), sep = "")
d$units <- 2500; d$few <- 10
designs <- list(
  simple = svydesign(ids = ~1, weights = ~rep(1, nrow(d)), data = d),
  weighted = svydesign(ids = ~1, weights = ~weight, data = d),
  finite = svydesign(ids = ~1, weights = ~weight, fpc = ~units, data = d),
  stratified = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = d),
  clustered = svydesign(ids = ~cluster, weights = ~weight, data = d),
  all = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~few, data = d))
# the whole design is kept: a missing score and a subgroup are subsets of it
estimates <- function(name, design, y, level) {
  m <- svymean(reformulate(y), design, deff = "replace")
  df <- degf(design); n <- nrow(design$variables); p <- coef(m)[[1]]; v <- vcov(m)[1, 1]
  line(name, y, level, c("mean", "std error", "deff", "n", "df"), c(p, sqrt(v), deff(m)[[1]], n, df))
  ci <- confint(m, df = df)
  line(name, y, level, c("t low", "t high"), as.vector(ci))
  # Wilson's formula with the effective number of answers; no package has this one
  few <- (qt(.975, n - 1) / qt(.975, df))^2
  k <- p * (1 - p) / v * few * n / (n - 1); z <- qnorm(.975)
  w <- (p + z^2 / (2 * k) + c(-1, 1) * z * sqrt(p * (1 - p) / k + z^2 / (4 * k^2))) / (1 + z^2 / k)
  line(name, y, level, c("wilson low", "wilson high"), w)
  b <- attr(eval(bquote(svyciprop(.(reformulate(y)), design, method = "beta"))), "ci")
  line(name, y, level, c("beta low", "beta high"), as.vector(b))
}
cat("design,y,level,what,value\n")
for (name in names(designs)) for (y in c("yes", "share")) {
  answered <- designs[[name]][!is.na(d[[y]]), ]
  estimates(name, answered, y, "total")
  by <- svyby(reformulate(y), ~group, answered, svymean)
  for (g in c("a", "b", "c", "d")) {
    part <- subset(answered, group == g)
    estimates(name, part, y, g)
    stopifnot(all.equal(SE(svymean(reformulate(y), part))[[1]], SE(by)[[which(by$group == g)]]))
  }
}
