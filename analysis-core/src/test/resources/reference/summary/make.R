# Reference values for org.introlab.summary. Base R alone: Rscript make.R, in this folder.
set.seed(20)
n <- 60
data <- data.frame(group = rep(c(1, 0), c(25, 35)), x = round(rnorm(n, 10, 3), 2), weight = sample(0:4, n, TRUE))
data$y <- round(0.5 * data$x + rexp(n), 1) # with ties
data$x[c(3, 40)] <- NA
write.csv(data, "data.csv", row.names = FALSE, na = "")

out <- list()
put <- function(name, value) out[[length(out) + 1]] <<- data.frame(name = name, value = sprintf("%.17g", value))
x <- data$x[!is.na(data$x)]
put("mean", mean(x)); put("sd", sd(x)); put("std_error", sd(x) / sqrt(length(x)))
put("min", min(x)); put("max", max(x)); put("sum", sum(x)); put("median", median(x))
for (type in c(2, 6, 7)) for (p in c(0.1, 0.25, 0.9)) put(sprintf("q%d.%g", type, p), unname(quantile(x, p, type = type)))
kept <- !is.na(data$x) & data$weight > 0
w <- data$weight[kept]; v <- data$x[kept]; m <- weighted.mean(v, w)
put("weighted.n", length(v)); put("weighted.mean", m)
put("weighted.sd", sqrt(sum(w * (v - m)^2) / sum(w) * length(v) / (length(v) - 1)))
# an independent way to the same number: least squares on a constant with these weights, scaled to add up to n
put("weighted.sd.lm", summary(lm(v ~ 1, weights = w * length(v) / sum(w)))$sigma)
for (equal in c(TRUE, FALSE)) {
  t <- t.test(data$x[data$group == 1], data$x[data$group == 0], var.equal = equal)
  name <- if (equal) "pooled" else "unequal"
  put(paste0(name, ".estimate"), unname(t$estimate[1] - t$estimate[2])); put(paste0(name, ".std_error"), t$stderr)
  put(paste0(name, ".statistic"), unname(t$statistic)); put(paste0(name, ".df"), unname(t$parameter))
  put(paste0(name, ".p"), t$p.value); put(paste0(name, ".low"), t$conf.int[1]); put(paste0(name, ".high"), t$conf.int[2])
}
whole <- data[complete.cases(data), ]
for (method in c("pearson", "spearman")) {
  t <- suppressWarnings(cor.test(whole$x, whole$y, method = method, exact = FALSE))
  put(paste0(method, ".r"), unname(t$estimate)); put(paste0(method, ".p"), t$p.value)
}
put("pairwise.r", cor(data$y, data$weight)); put("listwise.r", cor(whole$y, whole$weight))
write.csv(do.call(rbind, out), "expected.csv", row.names = FALSE, quote = FALSE)
