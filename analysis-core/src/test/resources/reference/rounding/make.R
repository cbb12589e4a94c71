# Rscript make.R: writes data.csv and expected.tsv (R 4.2.2).
set.seed(11)
n <- 120
i <- seq_len(n)
x <- rnorm(n); a <- runif(n, 0.1, 0.5); b <- runif(n, 0.1, 0.5); s1 <- a; s2 <- b; s3 <- 1 - a - b
third <- i %% 3
x1 <- 1e9 + rnorm(n); x2 <- 1e9 + rnorm(n)
d <- data.frame(
  y = round(1 + 0.4 * x + rnorm(n), 3), x = x, xx = i %% 2, id = c("p", "q", "r")[third + 1],
  sumnoise = ifelse(i %% 2 == 0 | i %% 7 == 0, 0.1 + 0.2, 0.3),
  shares = (s1 * 1.1 / 1.1 + s2) * 1 + s3, tot = (100 * s1 + 100 * s2) + 100 * s3, s1 = s1, s2 = s2, s3 = s3,
  mean3 = (1.1 * a + 1.1 * b + 1.1 * x) / 3, a = 1.1 * a, b = 1.1 * b, c = 1.1 * x,
  x1 = x1, x2 = x2, x3 = x1 + x2,
  big = 1e13 + i, ms = 1.7e12 + 1000 * i,
  z = rnorm(n), g = i %% 2, p = (i %/% 2) %% 2)
d$yb <- as.integer(d$x + rnorm(n) > 0)
d$yd <- round(1000 * i + rnorm(n), 3)
d$yms <- round(i + 0.008 * rnorm(n), 4)
d$e <- d$x + d$z + rnorm(n)
write.table(format(d, digits = 17, trim = TRUE, scientific = FALSE), "data.csv", sep = ",", row.names = FALSE, quote = FALSE)
d <- read.csv("data.csv", colClasses = c(id = "character"))
stopifnot(length(unique(d$sumnoise)) > 1, length(unique(d$shares)) > 1, length(unique(d$tot)) > 1)
out <- file("expected.tsv", "w")
cat("model\tformula\tdropped\tterm\testimate\tstd_error\tresidual_sd\n", file = out)
put <- function(model, formula, dropped, fit) {
  s <- coef(summary(fit))
  sd <- if (model == "ols") summary(fit)$sigma else NA
  for (t in rownames(s)) cat(model, formula, dropped, t, sprintf("%.15g", s[t, 1]), sprintf("%.15g", s[t, 2]),
    sprintf("%.15g", sd), sep = "\t", file = out, append = TRUE, fill = FALSE, "\n")
}
ols <- function(formula, dropped, without) put("ols", formula, dropped, lm(as.formula(without), d))
logit <- function(formula, dropped, without) put("logit", formula, dropped,
  glm(as.formula(without), binomial, d, control = glm.control(epsilon = 1e-15, maxit = 50)))
for (v in c("sumnoise", "shares", "tot")) {
  # R's lm and glm give NA for these columns themselves.
  stopifnot(is.na(coef(lm(as.formula(paste("y ~ x +", v)), d))[v]))
  ols(paste("y ~", v, "+ x"), v, "y ~ x")
  ols(paste("y ~ x + id +", v), v, "y ~ x + factor(id)")
  logit(paste("yb ~", v, "+ x"), v, "yb ~ x")
}
ols("y ~ s1 + s2 + s3 + x", "s3", "y ~ s1 + s2 + x")
ols("y ~ a + b + c + mean3", "mean3", "y ~ a + b + c")
logit("yb ~ a + b + c + mean3", "mean3", "yb ~ a + b + c")
put("ols", "y ~ x1 + x2 + x3", "x3", lm(y ~ I(x1 - 1e9) + I(x2 - 1e9), d))
put("logit", "yb ~ x1 + x2 + x3", "x3", glm(yb ~ I(x1 - 1e9) + I(x2 - 1e9), binomial, d, control = glm.control(epsilon = 1e-15, maxit = 50)))
put("ols", "yd ~ big", "", lm(yd ~ I(big - 1e13), d))
put("ols", "yms ~ ms", "", lm(yms ~ I(ms - 1.7e12), d))
close(out)
