# Odds ratio of a large table given its margins, with its exact interval, and Fisher's p. Rscript large-odds.R
m <- matrix(c(30000, 28000, 25000, 31000), 2)
first <- sum(m[, 1])
second <- sum(m[, 2])
row <- sum(m[1, ])
counts <- max(0, row - second):min(row, first)
central <- dhyper(counts, first, second, row, log = TRUE)
distribution <- function(log) {
  v <- central + log * counts
  v <- exp(v - max(v))
  v / sum(v)
}
solved <- function(f) exp(uniroot(f, c(-30, 30), tol = 1e-15, maxiter = 10000)$root)
cat(sprintf("%.12g\n", c(
  solved(function(log) sum(counts * distribution(log)) - m[1, 1]),
  solved(function(log) sum(distribution(log)[counts >= m[1, 1]]) - 0.025),
  solved(function(log) sum(distribution(log)[counts <= m[1, 1]]) - 0.025),
  fisher.test(m)$p.value)), sep = "")
