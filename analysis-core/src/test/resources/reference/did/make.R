# Reference values for DiffInDiffReferenceTest. R 4.2.2, sandwich 3.0-2. Usage: Rscript make.R > expected.csv
# The data are those of ../logit/data.csv. Covariance: vcovCL(type = "HC1", cadjust = TRUE), that is
# G/(G-1) x (n-1)/(n-k), Stata's vce(cluster) for regress; t(G-1).
suppressMessages(library(sandwich))
d <- read.csv("../logit/data.csv", colClasses = c(track = "character"))
d$gender <- factor(d$gender, levels = c("female", "male"))
d$age <- factor(d$age, levels = c("16-24", "25-34", "35-44", "45+"))
d$track <- factor(d$track, levels = c("1", "2", "3", "unknown"))
d$origin <- factor(d$origin, levels = c("Eritrea", "Somalia", "Syria", "other"))
G <- length(unique(d$municipality))
line <- function(reading, what, number, value) cat(sprintf("%s,%s,%s,%.17g\n", reading, what, number, value))
combination <- function(m, reading, what, L) {
  V <- vcovCL(m, d$municipality, type = "HC1", cadjust = TRUE)
  e <- sum(L * coef(m)); se <- sqrt(as.vector(t(L) %*% V %*% L)); t <- e / se
  line(reading, what, "estimate", e); line(reading, what, "std error", se); line(reading, what, "t", t)
  line(reading, what, "p", 2 * pt(-abs(t), G - 1)); line(reading, what, "low", e - qt(.975, G - 1) * se)
}
at <- function(m, ...) { L <- setNames(rep(0, length(coef(m))), names(coef(m))); L[c(...)] <- 1; L }
differences <- function(m, reading) {
  combination(m, reading, "before", at(m, "network"))
  combination(m, reading, "after", at(m, "network", "after:network"))
  combination(m, reading, "did", at(m, "after:network"))
}
levels4 <- function(m, reading) {
  c0 <- "(Intercept)"
  combination(m, reading, "control before", at(m, c0)); combination(m, reading, "treated before", at(m, c0, "network"))
  combination(m, reading, "control after", at(m, c0, "after")); combination(m, reading, "treated after", at(m, names(coef(m))[1:3], "after:network"))
}
cat("reading,what,number,value\n")
for (a in 0:1) for (t in 0:1) { y <- d$success[d$after == a & d$network == t]
  what <- paste(c("control", "treated")[t + 1], c("before", "after")[a + 1])
  line("raw", what, "n", length(y)); line("raw", what, "mean", mean(y)) }

m <- lm(success ~ after + network + after:network, d); levels4(m, "unadjusted"); differences(m, "unadjusted")

codes <- transform(d, male = as.integer(gender) - 1, age = as.integer(age), track = as.integer(track), origin = as.integer(origin))
m <- lm(success ~ after + network + male + age + track + origin + months + log(unemployment) + after:network, codes)
levels4(m, "numeric codes"); differences(m, "numeric codes")

m <- lm(success ~ after + network + gender + age + track + origin + months + log(unemployment) + after:network, d)
levels4(m, "factor dummies"); differences(m, "factor dummies")
margin <- function(a, t) colMeans(model.matrix(delete.response(terms(m)), transform(d, after = a, network = t)))
combination(m, "adjusted means", "control before", margin(0, 0)); combination(m, "adjusted means", "treated before", margin(0, 1))
combination(m, "adjusted means", "control after", margin(1, 0)); combination(m, "adjusted means", "treated after", margin(1, 1))
combination(m, "adjusted means", "before", margin(0, 1) - margin(0, 0)); combination(m, "adjusted means", "after", margin(1, 1) - margin(1, 0))
combination(m, "adjusted means", "did", margin(1, 1) - margin(1, 0) - margin(0, 1) + margin(0, 0))
