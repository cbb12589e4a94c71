# Reference values for HeywoodReferenceTest. R 4.2.2. Usage: Rscript make.R > expected.csv
# factanal stops at a change of 1e-8 of the discrepancy, which is about 1e-4 of a uniqueness: its solution is polished on its own function, by
# Newton's method on the uniquenesses that are not at the bound, with numerical derivatives of its gradient. From each item's own Heywood case
# factanal is started too; the highest likelihood counts, and sets where the default start ends lower are marked.
options(digits = 17)
d <- read.csv("data.csv", colClasses = c("integer", "character"))
FAfn <- function(u, R) { e <- eigen(R / sqrt(outer(u, u)), symmetric = TRUE, only.values = TRUE)$values[-1]; -(sum(log(e) - e) - 1 + nrow(R)) }
load <- function(u, R) { e <- eigen(R / sqrt(outer(u, u)), symmetric = TRUE); l <- sqrt(u) * e$vectors[, 1] * sqrt(max(e$values[1] - 1, 0)); l * ifelse(sum(l) < 0, -1, 1) }
FAgr <- function(u, R) { l <- load(u, R); diag(outer(l, l) + diag(u) - R) / u^2 }
polish <- function(u, R) {
  free <- u > .00501
  u[!free] <- .005
  # relative steps; stops where they have no digits left
  for (step in 1:100) {
    if (!any(free)) break
    k <- sum(free); H <- matrix(0, k, k)
    for (i in 1:k) { h <- 1e-5 * u[free][i]; e <- replace(0 * u, which(free)[i], h); H[, i] <- (FAgr(u + e, R) - FAgr(u - e, R))[free] / (2 * h) }
    s <- solve((H + t(H)) / 2, FAgr(u, R)[free]); u[free] <- pmax(.005, pmin(1, u[free] - s))
    if (max(abs(s / u[free])) < 1e-13) break
  }
  stopifnot(max(abs(s / u[free])) < 1e-10, all(FAgr(u, R)[!free] >= 0), eigen(H, only.values = TRUE)$values > 0)
  u
}
cat("set,item,what,value\n")
line <- function(set, item, what, value) cat(sprintf("%s,%s,%s,%.17g\n", set, item, what, value), sep = "")
for (set in unique(d$set)) {
  x <- do.call(rbind, lapply(strsplit(d$answers[d$set == set], ""), as.numeric)); k <- ncol(x); R <- cor(x)
  f <- factanal(x, 1)
  u <- polish(f$uniquenesses, R)
  stopifnot(max(abs(u - f$uniquenesses)) < 5e-3)
  others <- lapply(1:k, function(i) try(polish(factanal(x, 1, start = pmax(.005, replace(1 - R[i, ]^2, i, .005)))$uniquenesses, R), silent = TRUE))
  others <- Filter(is.numeric, others)
  best <- if (length(others)) others[[which.min(sapply(others, FAfn, R = R))]] else u
  if (FAfn(best, R) < FAfn(u, R) - 1e-9) line(set, "all", "lower maximum of the default start", FAfn(u, R) - FAfn(best, R)) else best <- u
  l <- load(best, R); s <- apply(x, 2, sd)
  line(set, "all", "omega", sum(l * s)^2 / (sum(l * s)^2 + sum(best * s^2)))
  line(set, 1:k, "loading", l); line(set, 1:k, "uniqueness", best)
}
