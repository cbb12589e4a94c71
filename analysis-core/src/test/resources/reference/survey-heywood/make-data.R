# Invented answers whose one-factor model has a uniqueness at its bound, mostly: Rscript make-data.R > data.csv (once; committed).
# One item follows the factor far more closely than the others, and there are few respondents.
cat("set,answers\n") # a digit for each item
for (set in 1:240) {
  set.seed(20190000 + set); k <- sample(3:7, 1); n <- sample(c(15, 20, 30, 50), 1)
  load <- runif(k, .1, 1.2); load[sample(k, 1)] <- 2.5; f <- rnorm(n)
  x <- sapply(1:k, function(j) pmin(5, pmax(1, round(3 + load[j] * f + rnorm(n)))))
  if (any(apply(x, 2, sd) == 0) || det(cor(x)) < 1e-6) next
  u <- try(factanal(x, 1)$uniquenesses, silent = TRUE)
  if (!inherits(u, "try-error") && all(u > .0051) && set %% 20 > 0) next
  cat(sprintf("%d,%s\n", set, apply(x, 1, paste0, collapse = "")), sep = "")
}
