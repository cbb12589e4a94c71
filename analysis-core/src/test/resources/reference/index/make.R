# R 4.2.2, base only. Rscript make.R writes quantiles.tsv, groups.tsv, shrinkage.tsv, draws.csv and sets.tsv.
# Quantile rules against R's quantile(type = 1..9); groups as "one more for each cut below"; rank sets by the definition of Mogstad,
# Romano, Shaikh and Wilhelm (2024), written out pair by pair; Paule-Mandel and Q-profile by uniroot.
options(digits = 17)
tabbed <- function(d, file) {
  d[] <- lapply(d, function(v) if (is.double(v)) sprintf("%.17g", v) else v)
  write.table(d, file, sep = "\t", quote = FALSE, row.names = FALSE)
}
set.seed(33)
cases <- list(ties = c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5), one = 7, two = c(2, 8), equal = rep(4, 5),
              shares = round(rbeta(33, 8, 2), 2), normal = rnorm(40))
probabilities <- c(0, 0.1, 0.25, 1/3, 0.5, 0.75, 0.9, 1)
tabbed(do.call(rbind, lapply(names(cases), function(n) do.call(rbind, lapply(1:9, function(t)
  data.frame(case = n, numbers = paste(cases[[n]], collapse = " "), type = t, p = probabilities,
             q = quantile(cases[[n]], probabilities, type = t, names = FALSE)))))), "quantiles.tsv")

groups <- function(x, type) 1 + rowSums(outer(x, quantile(x, 1:3 / 4, type = type, names = FALSE), ">"))
xtile <- function(x) { # Stata's algorithm: cuts by _pctile's own definition, then "x <= cut"
  s <- sort(x); n <- length(s)
  cut <- sapply(1:3, function(k) { at <- n * k / 4; if (at == floor(at)) (s[at] + s[at + 1]) / 2 else s[floor(at) + 1] })
  1 + rowSums(outer(x, cut, ">"))
}
ntile <- function(x) { # SQL:2003 NTILE(4) over (order by x, place)
  n <- length(x); size <- n %/% 4; larger <- n %% 4
  of <- rep(1:4, times = size + (1:4 <= larger))
  g <- integer(n); g[order(x, seq_along(x))] <- of; g
}
spss <- function(x, ties) floor(4 * rank(x, ties.method = ties) / (length(x) + 1)) + 1
rows <- list()
for (n in c("ties", "equal", "shares", "normal")) {
  x <- cases[[n]]
  all <- c(list("NTILES, ties by order" = spss(x, "first"), "NTILES, ties shared" = spss(x, "average"),
                "Stata xtile" = xtile(x), "SQL NTILE, ties by order" = ntile(x)),
           setNames(lapply(1:9, function(t) groups(x, t)), paste("Hyndman-Fan type", 1:9)))
  for (r in names(all)) rows[[length(rows) + 1]] <- data.frame(case = n, numbers = paste(x, collapse = " "), rule = r, points = paste(all[[r]], collapse = " "))
}
tabbed(do.call(rbind, rows), "groups.tsv")

shrink <- function(y, s) {
  mu <- function(v) sum(y / (v + s^2)) / sum(1 / (v + s^2))
  q <- function(v) sum((y - mu(v))^2 / (v + s^2))
  at <- function(target) if (q(0) <= target) 0 else uniroot(function(v) q(v) - target, c(0, 1e4), tol = 1e-15, maxiter = 10000)$root
  k <- length(y) - 1
  v <- at(k); w <- 1 / s^2; typical <- k * sum(w) / (sum(w)^2 - sum(w^2))
  b <- v / (v + s^2)
  list(mean = mu(v), variance = v, low = at(qchisq(0.975, k)), high = at(qchisq(0.025, k)), share = v / (v + typical),
       shrunken = mu(v) + b * (y - mu(v)), posterior = sqrt(b * s^2))
}
out <- list()
studies <- list(spread = list(rnorm(12, 0, 2), runif(12, 0.3, 1.2)), none = list(c(1, 1.01, 0.99, 1), rep(0.5, 4)),
                units = list(rnorm(8), runif(8, 0.2, 0.9)))
for (n in names(studies)) {
  r <- shrink(studies[[n]][[1]], studies[[n]][[2]])
  out[[length(out) + 1]] <- data.frame(case = n, y = paste(studies[[n]][[1]], collapse = " "), s = paste(studies[[n]][[2]], collapse = " "),
    mean = r$mean, variance = r$variance, low = r$low, high = r$high, share = r$share,
    shrunken = paste(r$shrunken, collapse = " "), posterior = paste(r$posterior, collapse = " "))
}
tabbed(do.call(rbind, out), "shrinkage.tsv")

# rank sets by brute force, with these draws: one-sided tests of ordered pairs, stepping down; a direction that is shown leaves, its opposite stays
draws <- matrix(rnorm(400 * 7), 400); write.table(draws, "draws.csv", sep = ",", row.names = FALSE, col.names = FALSE)
brute <- function(theta, s, level, draws, wanted) { # wanted: list of pairs c(j, k), "j is not larger than k"
  t <- function(pair, x) (x[pair[1]] - x[pair[2]]) / sqrt(s[pair[1]]^2 + s[pair[2]]^2)
  open <- wanted; shown <- list()
  repeat {
    if (!length(open)) break
    biggest <- apply(draws, 1, function(z) max(sapply(open, function(pair) t(pair, s * z))))
    critical <- max(0, sort(biggest)[ceiling(level * nrow(draws))])
    rejected <- sapply(open, function(pair) t(pair, theta) > critical)
    if (!any(rejected)) break
    shown <- c(shown, open[rejected]); open <- open[!rejected]
  }
  shown
}
set <- function(j, shown, p) {
  larger <- sum(vapply(shown, function(pair) pair[2] == j, NA)); smaller <- sum(vapply(shown, function(pair) pair[1] == j, NA))
  c(1 + larger, p - smaller)
}
both <- function(pairs) c(pairs, lapply(pairs, rev))
rows <- list()
for (n in 1:4) {
  theta <- list(c(0, 1, 2, 3, 4, 5, 6), rnorm(7), c(0, 0, 0, 3, 3, 3, 9), rnorm(7, 0, 3))[[n]]; s <- list(rep(0.5, 7), runif(7, 0.3, 1), rep(1, 7), runif(7, 0.2, 1.5))[[n]]
  pairs <- list(); for (j in 1:6) for (k in (j + 1):7) pairs[[length(pairs) + 1]] <- c(j, k)
  together <- brute(theta, s, 0.9, draws, both(pairs))
  for (j in 1:7) {
    alone <- brute(theta, s, 0.9, draws, both(lapply(setdiff(1:7, j), function(k) c(j, k))))
    m <- set(j, alone, 7); a <- set(j, together, 7)
    rows[[length(rows) + 1]] <- data.frame(case = n, unit = j, theta = theta[j], s = s[j], marginal_low = m[1], marginal_high = m[2], simultaneous_low = a[1], simultaneous_high = a[2])
  }
}
tabbed(do.call(rbind, rows), "sets.tsv")
