# Writes the data sets of the reference beside it: R's own (package datasets) and made.csv, which is invented. R 4.2.2. Usage: Rscript make-data.R
csv <- function(d, name) write.csv(d, paste0(name, ".csv"), quote = FALSE, row.names = FALSE, na = "")
csv(mtcars[c("mpg", "hp", "wt", "qsec", "cyl", "gear", "carb", "vs", "am")], "mtcars")
csv(iris, "iris")
csv(transform(ToothGrowth, dose = 1000 * dose), "toothgrowth") # whole numbers are levels
csv(transform(infert, education = gsub(" ", "", education))[c("education", "age", "parity", "induced", "case", "spontaneous")], "infert")
csv(warpbreaks, "warpbreaks")
csv(chickwts, "chickwts")
csv(data.frame(first = sleep$extra[1:10], second = sleep$extra[11:20]), "sleep")
# made.csv: ties, missing values, a level of one row, weights, clusters in strata, pairs.
set.seed(19620609)
n <- 90
cluster <- rep(1:9, c(16, 14, 12, 11, 10, 9, 8, 6, 4))
d <- data.frame(
  two = sample(c("x", "y", NA), n, TRUE, c(.5, .45, .05)),
  three = sample(c("a", "b", "c", NA), n, TRUE, c(.5, .3, .15, .05)),
  cluster = cluster,
  stratum = ifelse(cluster %in% c(1, 4, 6, 9), "north", "south"),
  weight = round(runif(n, .5, 3), 2))
lift <- c(.4, -.2, 0, .3, -.4, .1, .2, -.3, 0)[cluster]
d$score <- round(2 + lift + (d$two %in% "y") * .5 + rnorm(n))
d$real <- round(rnorm(n, 50 + 4 * (d$three %in% "b") + 3 * lift, 8), 6)
d$answer <- sample(c("low", "middle", "high"), n, TRUE, c(.5, .35, .15))
d$rare <- ifelse(runif(n) < ifelse(d$two %in% "y", .12, .03), "yes", "no")
d$before <- rbinom(n, 1, .4)
d$after <- ifelse(runif(n) < .3, 1 - d$before, d$before)
d$after[d$before == 0 & runif(n) < .25] <- 1
d$then <- round(rnorm(n, 10, 2), 2)
d$now <- round(d$then + .4 + rnorm(n), 2)
d$few <- "p"
d$few[c(7, 41)] <- "q"
d$few[60] <- "r"
d$score[c(3, 20, 77)] <- NA
d$real[c(11, 54)] <- NA
d$answer[c(5, 31)] <- NA
d$after[c(2, 8, 44)] <- NA
d$now[c(9, 30)] <- NA
csv(d, "made")
