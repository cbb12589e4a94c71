# Invented respondents for the four survey cases: Rscript make-data.R > data.csv (once; the output is committed).
set.seed(20190408)
n <- 360
stratum <- c("north", "south", "west")
cluster <- sample(1:18, n, replace = TRUE, prob = c(6:1, rep(2, 6), 1:6))
layer <- stratum[(cluster - 1) %/% 6 + 1]
effect <- rnorm(18, 0, .5)[cluster]
trait <- rnorm(n) + effect
likert <- function(load, shift) pmin(5, pmax(1, round(3.3 + load * trait + rnorm(n, shift, 1))))
miss <- function(x, p) ifelse(runif(n) < p, NA, x)
d <- data.frame(id = 1:n, cluster, stratum = layer, group = sample(c("a", "b", "c", "d"), n, TRUE, c(.4, .3, .25, .05)),
  weight = round(runif(n, .5, 4), 2),
  yes = miss(as.integer(trait + rnorm(n) > .2), .06),
  q1 = miss(likert(.9, 0), .03), q2 = miss(likert(.7, .4), .05), q3 = miss(likert(.8, -.3), .04), q4 = miss(likert(.3, 0), .02))
d$share <- round(rowMeans(d[, c("q1", "q2", "q3", "q4")] >= 4), 4)
write.csv(d, row.names = FALSE, quote = FALSE)
