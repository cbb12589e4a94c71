# Reference values for TwoStage: AER's ivreg with sandwich's covariances. Rscript make.R, in this folder.
suppressMessages({library(AER); library(sandwich)})
set.seed(7)
n <- 80
g <- rep(1:16, each = 5)
z1 <- round(rnorm(n), 3); z2 <- round(runif(n), 3); c1 <- round(rnorm(n), 3); u <- rnorm(n)
x <- round(0.8 * z1 + 0.5 * z2 + 0.3 * c1 + u, 3)
y <- round(1 + 0.7 * x - 0.4 * c1 + 0.2 * (g %% 3 == 1) + u + rnorm(n), 3)
d <- data.frame(y, x, z1, z2, c1, g, kind = c("a", "b", "c")[g %% 3 + 1])
d$x[5] <- NA; d$z2[9] <- NA
write.csv(d, "data.csv", row.names = FALSE, na = "")
m <- ivreg(y ~ x + c1 + kind | z1 + z2 + c1 + kind, data = d)
s <- summary(m, diagnostics = TRUE)
used <- d[complete.cases(d), ]
out <- list()
put <- function(name, value) out[[length(out) + 1]] <<- data.frame(name = name, value = sprintf("%.17g", value))
for (t in names(coef(m))) put(paste0("coef.", t), coef(m)[[t]])
errors <- list(classical = vcov(m), HC1 = vcovHC(m, type = "HC1"), CR1S = vcovCL(m, cluster = used$g, type = "HC1"))
for (v in names(errors)) for (t in names(coef(m))) put(paste(v, t, sep = "."), sqrt(errors[[v]][t, t]))
put("n", nobs(m)); put("sigma", s$sigma); put("r2", s$r.squared); put("f", s$diagnostics["Weak instruments", "statistic"])
write.csv(do.call(rbind, out), "expected.csv", row.names = FALSE, quote = FALSE)
