# Reference values for ReliabilityReferenceTest. R 4.2.2, psych 2.2.9. Usage: Rscript make.R > expected.csv
# Omega: the one-factor maximum likelihood of factanal, polished by Newton's method on the same likelihood, because factanal
# stops at a gradient of about 1e-4; the two agree to 1e-3 and psych::fa(fm = "ml") with them. For three items that have a proper
# solution the loadings are also known in closed form.
suppressMessages(library(psych))
d <- read.csv("../survey-means/data.csv")
line <- function(case, item, what, value) cat(sprintf("%s,%s,%s,%.17g\n", case, item, what, value), sep = "")
cases <- list(four = c("q1", "q2", "q3", "q4"), three = c("q1", "q2", "q3"))
polish <- function(R, u) {
  gradient <- function(u) { # of the likelihood concentrated on the uniquenesses (Joreskog 1967)
    e <- eigen(R / sqrt(outer(u, u)), symmetric = TRUE)
    l <- sqrt(u) * e$vectors[, 1] * sqrt(e$values[1] - 1)
    list(g = diag(outer(l, l) + diag(u) - R) / u^2, l = l)
  }
  for (step in 1:50) {
    k <- length(u); H <- matrix(0, k, k); h <- 1e-6
    for (i in 1:k) { e <- replace(numeric(k), i, h); H[, i] <- (gradient(u + e)$g - gradient(u - e)$g) / (2 * h) }
    u <- u - solve(H, gradient(u)$g)
  }
  stopifnot(max(abs(gradient(u)$g)) < 1e-12)
  list(u = u, l = gradient(u)$l * sign(sum(gradient(u)$l)))
}
cat("case,item,what,value\n")
for (case in names(cases)) {
  x <- na.omit(d[, cases[[case]]])
  a <- suppressWarnings(alpha(x, check.keys = FALSE)); k <- ncol(x); R <- cor(x)
  ci <- alpha.ci(a$total$raw_alpha, nrow(x), k)
  start <- if (k > 3) factanal(x, 1)$uniquenesses else 1 - c(R[1, 2] * R[1, 3] / R[2, 3], R[1, 2] * R[2, 3] / R[1, 3], R[1, 3] * R[2, 3] / R[1, 2])
  f <- polish(R, start)
  stopifnot(max(abs(f$l - abs(factanal(x, 1)$loadings[, 1]))) < 1e-3, max(abs(f$l - abs(fa(x, 1, fm = "ml")$loadings[, 1]))) < 1e-3)
  s <- apply(x, 2, sd)
  omega <- sum(f$l * s)^2 / (sum(f$l * s)^2 + sum(f$u * s^2))
  line(case, "all", c("n", "alpha", "standardised", "low", "high", "omega"),
    c(nrow(x), a$total$raw_alpha, a$total$std.alpha, ci$lower.ci, ci$upper.ci, omega))
  for (i in 1:k) line(case, names(x)[i], c("item-rest", "if dropped", "loading", "uniqueness"),
    c(a$item.stats$r.drop[i], a$alpha.drop$raw_alpha[i], f$l[i], f$u[i]))
}
two <- na.omit(d[, c("q1", "q2")]); r <- cor(two)[1, 2]
stopifnot(all.equal(2 * r / (1 + r), suppressWarnings(alpha(two))$total$std.alpha))
line("two", "all", c("n", "r", "spearman-brown"), c(nrow(two), r, 2 * r / (1 + r)))
# a Heywood case: a correlation matrix whose closed form would have a loading above one
H <- matrix(c(1, .8, .7, .8, 1, .4, .7, .4, 1), 3)
stopifnot(H[1, 2] * H[1, 3] / H[2, 3] > 1)
f <- factanal(covmat = H, factors = 1, n.obs = 100)
line("heywood", "1", "uniqueness", f$uniquenesses[1])
line("heywood", c("1", "2", "3"), "loading", f$loadings[, 1])
