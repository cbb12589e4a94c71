# Makes data.csv: 420 invented pupils in 23 schools of unequal size and 9 years that cross them. Run once with R 4.2.2; the
# file is committed. Usage: Rscript make-data.R > data.csv
set.seed(20261130)
n <- 420
school <- sample(1:23, n, replace = TRUE, prob = rgamma(23, 1.5) + 0.15)
year <- sample(2011:2019, n, replace = TRUE, prob = c(1, 2, 1, 3, 2, 2, 1, 1, 2))
of_school <- rnorm(23)[school]
of_year <- rnorm(9)[year - 2010]
g <- sample(c("a", "b", "c"), n, replace = TRUE, prob = c(.45, .35, .2))
h <- sample(c("u", "v"), n, replace = TRUE)
x <- round(rnorm(n) + 0.4 * of_school, 3)
s <- round(exp(rnorm(n, 0.5, 0.5)), 3)
t <- round(runif(n, 0.4, 6), 2)
w <- round(runif(n, 0.25, 3), 2)
k <- sample(1:4, n, replace = TRUE)
eta <- -0.3 + 0.5 * x - 0.25 * s + 0.6 * (g == "b") - 0.4 * (g == "c") + 0.3 * (h == "v") + 0.25 * of_school + 0.25 * of_year
pass <- rbinom(n, 1, pnorm(eta))
absences <- rpois(n, t * exp(0.4 * eta - 0.1))
visits <- rnbinom(n, size = 1.4, mu = t * exp(0.5 * eta))
share <- round(pmin(1, pmax(0, plogis(eta) + rnorm(n, 0, 0.3))), 3)
y <- round(2 + 0.7 * x + 0.3 * s + 0.5 * (g == "b") + 0.6 * of_school + 0.4 * of_year + rnorm(n) * (0.6 + 0.4 * abs(x)), 3)
# two regressors that the error of the outcome drives, and three instruments, errors of unequal variance and clustered
z1 <- round(rnorm(n), 3); z2 <- round(runif(n, -1, 2), 3); z3 <- rbinom(n, 1, 0.4)
u <- rnorm(n)
v <- rnorm(n)
d1 <- round(0.45 * z1 + 0.3 * z2 + 0.2 * x + 0.6 * u + rnorm(n) * (0.5 + 0.3 * abs(z1)) + 0.3 * of_school, 3)
d2 <- round(-0.2 * z1 + 0.35 * z2 + 0.5 * z3 + 0.5 * v + 0.3 * u + rnorm(n) * 0.6 + 0.2 * of_year, 3)
wage <- round(1 + 0.8 * d1 - 0.5 * d2 + 0.3 * x + 0.4 * (g == "c") + 0.15 * z3 + u - 0.6 * v + 0.5 * of_school * rnorm(n) + 0.4 * of_year, 3)
d <- data.frame(pass, absences, visits, share, y, wage, d1, d2, z1, z2, z3, x, s, g, h, t, w, k,
  school = sprintf("S%02d", school), year)
for (column in c("x", "g", "t", "share", "z2", "visits", "y")) d[sample(n, 4), column] <- NA
d$log_t <- ifelse(is.na(d$t), NA, sprintf("%.17g", log(d$t)))
write.csv(d, stdout(), row.names = FALSE, quote = FALSE, na = "")
