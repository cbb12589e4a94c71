# Estimates of several fits with their covariance, and means of partly the same rows. Rscript make.R > expected.csv
library(sandwich)

set.seed(1994)
n <- 240
d <- data.frame(id = rep(1:24, each = 10), g = sample(c("a", "b", "c"), n, TRUE), x = round(rnorm(n), 3), z = round(rnorm(n), 3))
shock <- rnorm(24)[d$id]
d$y <- round(1 + 0.5 * d$x - 0.3 * d$z + (d$g == "b") + shock + rnorm(n), 3)
d$late <- round(0.6 * d$y + 0.4 * d$x + rnorm(n), 3)
d$yes <- as.integer(d$y + rnorm(n) > 1)
d$z[sample(n, 25)] <- NA
d$y[sample(n, 18)] <- NA
d$late[sample(n, 30)] <- NA
d$treated <- as.integer(d$id %% 2 == 0)
write.csv(d, "data.csv", row.names = FALSE, na = "")

say <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
number <- function(x) sprintf("%.17g", x)

# what each row adds to the estimates, rows of the whole frame
influence <- function(fit) {
  rows <- as.integer(rownames(model.frame(fit)))
  out <- matrix(0, n, length(coef(fit)))
  out[rows, ] <- estfun(fit) %*% bread(fit) / length(rows)
  out
}
factors <- list(
  HC0 = function(fit, g) 1,
  HC1 = function(fit, g) { m <- nobs(fit); m / (m - length(coef(fit))) },
  "CR0:id" = function(fit, g) 1,
  "CR1:id" = function(fit, g) g / (g - 1))
stacked <- function(a, b, rule) {
  clustered <- grepl("id", rule)
  sums <- function(fit) if (clustered) rowsum(influence(fit), d$id) else influence(fit)
  g <- length(unique(d$id))
  s <- cbind(sums(a) * sqrt(factors[[rule]](a, g)), sums(b) * sqrt(factors[[rule]](b, g)))
  crossprod(s)
}
short <- lm(y ~ x, d)
long <- lm(y ~ x + z + g, d)
logit <- glm(yes ~ x + z, binomial, d, control = glm.control(epsilon = 1e-14, maxit = 50))
# R keeps the weights of the step before the last: one step more from the maximum
logit <- glm(yes ~ x + z, binomial, d, start = coef(logit), control = glm.control(epsilon = 1e-14, maxit = 50))
pairs <- list("short long" = list(short, long), "short logit" = list(short, logit))
for (name in names(pairs)) {
  a <- pairs[[name]][[1]]
  b <- pairs[[name]][[2]]
  for (rule in if (name == "short long") names(factors) else c("HC0", "CR0:id")) {
    v <- stacked(a, b, rule)
    ka <- length(coef(a))
    form <- rep(0, nrow(v))
    form[2] <- -1
    form[ka + 2] <- 1
    say(name, rule, "x", "estimate", number(coef(b)[2] - coef(a)[2]))
    say(name, rule, "x", "std_error", number(sqrt(c(form %*% v %*% form))))
    both <- rbind(form, replace(rep(0, nrow(v)), c(1, ka + 1), c(-1, 1)))
    r <- both %*% c(coef(a), coef(b))
    w <- c(t(r) %*% solve(both %*% v %*% t(both), r))
    say(name, rule, "both", "chi2", number(w))
  }
}

# two fits of independent samples
men <- lm(y ~ x, d, subset = treated == 1)
women <- lm(y ~ x, d, subset = treated == 0)
a <- vcovHC(men, "HC1")[2, 2]
b <- vcovHC(women, "HC1")[2, 2]
say("independent", "HC1", "x", "estimate", number(coef(men)[2] - coef(women)[2]))
say("independent", "HC1", "x", "std_error", number(sqrt(a + b)))
say("independent", "HC1", "x", "df", number((a + b)^2 / (a^2 / df.residual(men) + b^2 / df.residual(women))))

# whole variables of one fit
v <- vcovHC(long, "HC1")
for (which in list(c(2, 4, 5), c(2, 3))) {
  beta <- coef(long)[which]
  w <- c(t(beta) %*% solve(v[which, which], beta)) / length(which)
  say("long", "HC1", paste(which, collapse = "+"), "statistic", number(w))
  say("long", "HC1", paste(which, collapse = "+"), "p_value", number(pf(w, length(which), df.residual(long), lower.tail = FALSE)))
}

# columns of partly the same rows
pairwise <- cov(d[c("y", "late", "z")], use = "pairwise.complete.obs")
for (i in 1:3) for (j in 1:3) {
  say("cov", "pairwise", paste(rownames(pairwise)[c(i, j)], collapse = "+"), "cov", number(pairwise[i, j]))
  both <- complete.cases(d[rownames(pairwise)[c(i, j)]])
  say("cov", "pairwise", paste(rownames(pairwise)[c(i, j)], collapse = "+"), "n", sum(both))
}
complete <- cov(d[c("y", "late", "z")], use = "complete.obs")
say("cov", "complete", "y+late", "cov", number(complete[1, 2]))
overlapping <- function(rows, name) {
  y <- d$y[rows]
  late <- d$late[rows]
  both <- complete.cases(y, late)
  n1 <- sum(!is.na(y))
  n2 <- sum(!is.na(late))
  v <- var(y, na.rm = TRUE) / n1 + var(late, na.rm = TRUE) / n2 - 2 * sum(both) * cov(y[both], late[both]) / (n1 * n2)
  change <- mean(late, na.rm = TRUE) - mean(y, na.rm = TRUE)
  say("means", name, "late - y", "estimate", number(change))
  say("means", name, "late - y", "std_error", number(sqrt(v)))
  c(change, v)
}
overlapping(rep(TRUE, n), "all") -> all
t1 <- overlapping(d$treated == 1, "1")
t0 <- overlapping(d$treated == 0, "0")
say("means", "difference", "late - y", "estimate", number(t1[1] - t0[1]))
say("means", "difference", "late - y", "std_error", number(sqrt(t1[2] + t0[2])))
