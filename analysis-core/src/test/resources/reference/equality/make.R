# Rscript make.R > expected.csv
suppressMessages(library(sandwich))
out <- function(what, x) cat(sprintf("%s,%.17g\n", what, x))
cat("what,value\n")

d <- read.csv("negative-zero.csv")
out("rho of x and y", cor(d$x, d$y, method = "spearman"))
out("distinct x", length(unique(d$x)))

write.csv(mtcars, "mtcars.csv", row.names = FALSE, quote = FALSE)
out("rho of mpg and (2*vs-1)*am", cor(mtcars$mpg, (2 * mtcars$vs - 1) * mtcars$am, method = "spearman"))
out("H of mpg by cyl", unname(kruskal.test(mpg ~ cyl, mtcars)$statistic))

m <- merge(data.frame(person = 1:2, year = 2011:2012), data.frame(year = c(2011.0, 2012.0), v = c(10, 20)))
out("v of person 1", m$v[m$person == 1])
out("v of person 2", m$v[m$person == 2])

for (digits in c(18, 19)) {
  f <- read.csv(sprintf("ids%d.csv", digits), colClasses = c(firm = "character"))
  fit <- lm(y ~ x, f)
  out(sprintf("%d digits: clusters", digits), length(unique(f$firm)))
  out(sprintf("%d digits: intercept", digits), coef(fit)[[1]])
  out(sprintf("%d digits: x", digits), coef(fit)[[2]])
  for (rule in c("HC0", "HC1")) {
    se <- sqrt(diag(vcovCL(fit, cluster = f$firm, type = rule, cadjust = TRUE)))
    out(sprintf("%d digits: %s se of intercept", digits, rule), se[[1]])
    out(sprintf("%d digits: %s se of x", digits, rule), se[[2]])
  }
}
