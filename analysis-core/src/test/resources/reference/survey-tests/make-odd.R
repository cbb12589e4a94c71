# Makes odd.csv: a small awkward survey. R 4.2.2. Usage: Rscript make-odd.R > odd.csv
# Seven clusters in two strata, weights, missing groups and scores; level "single" has one respondent, level "local" lies in one cluster.
set.seed(20190415)
n <- 64
cluster <- rep(paste0("c", 1:7), c(14, 12, 11, 9, 8, 6, 4))
d <- data.frame(
  cluster = cluster,
  stratum = ifelse(cluster %in% c("c1", "c4", "c6"), "north", "south"),
  weight = round(runif(n, .5, 3), 2),
  two = sample(c("x", "y"), n, TRUE),
  three = sample(c("a", "b", "c", NA), n, TRUE, c(.5, .3, .15, .05))
)
lift <- c(c1 = -.2, c2 = .1, c3 = .25, c4 = 0, c5 = -.1, c6 = .2, c7 = -.25)[cluster]
d$yes <- rbinom(n, 1, pmin(.95, pmax(.05, .6 + lift + .1 * (d$two == "x"))))
d$third <- rbinom(n, 3, pmin(.95, pmax(.05, .6 + lift))) / 3
d$third <- sprintf("%.17g", d$third)
d$third[c(5, 23, 50)] <- NA
d$answer <- sample(c("low", "middle", "high"), n, TRUE)
d$awkward <- d$three
d$awkward[d$awkward %in% "c"] <- "b"
d$awkward[33] <- "single"
d$awkward[c(1, 2, 7, 9)] <- "local"
write.csv(d, quote = FALSE, row.names = FALSE, na = "")
