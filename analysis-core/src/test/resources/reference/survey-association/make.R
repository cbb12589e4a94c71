# Reference values for SpearmanReferenceTest and ProportionTest. R 4.2.2, base only. Usage: Rscript make.R > expected.csv
d <- read.csv("../survey-means/data.csv")
columns <- c("yes", "q1", "q2", "share", "weight")
line <- function(case, a, b, what, value) cat(sprintf("%s,%s,%s,%s,%.17g\n", case, a, b, what, value), sep = "")
cat("case,first,second,what,value\n")
full <- complete.cases(d[, columns])
for (case in c("listwise", "pairwise")) for (i in seq_along(columns)[-1]) for (j in seq_len(i - 1)) {
  a <- d[[columns[i]]]; b <- d[[columns[j]]]
  use <- if (case == "listwise") full else !is.na(a) & !is.na(b)
  t <- suppressWarnings(cor.test(a[use], b[use], method = "spearman", exact = FALSE))
  r <- cor(a[use], b[use], method = "spearman"); n <- sum(use)
  z <- atanh(r) + c(-1, 1) * qnorm(.975) * sqrt((1 + r^2 / 2) / (n - 3)) # Bonett and Wright 2000, written out
  line(case, columns[i], columns[j], c("rho", "p", "n", "low", "high"), c(r, t$p.value, n, tanh(z)))
}
for (x in c(0, 1, 7, 20, 39, 40)) for (level in c(.9, .95, .99)) {
  rules <- list(wilson = prop.test(x, 40, conf.level = level, correct = FALSE), corrected = suppressWarnings(prop.test(x, 40, conf.level = level)),
    exact = binom.test(x, 40, conf.level = level))
  if (x == 20) rules$corrected <- NULL # there R corrects by |x - n/2| = 0
  for (rule in names(rules)) line(rule, x, level, c("low", "high"), as.vector(rules[[rule]]$conf.int))
}
