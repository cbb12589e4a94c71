# Makes data.csv: 480 invented programme participants in 24 municipalities. Run once with R 4.2.2; the file is committed.
# Usage: Rscript make-data.R > data.csv
set.seed(20190507)
n <- 480
municipality <- sample(sprintf("M%02d", 1:24), n, replace = TRUE, prob = rgamma(24, 2))
m <- as.integer(substr(municipality, 2, 3))
network <- as.integer(m <= 8)
after <- rbinom(n, 1, 0.4)
gender <- ifelse(runif(n) < 0.55 - 0.1 * after, "male", "female")
age <- sample(c("16-24", "25-34", "35-44", "45+"), n, replace = TRUE, prob = c(.3, .4, .2, .1))
track <- sample(c("1", "2", "3", "unknown"), n, replace = TRUE, prob = c(.3, .45, .15, .1))
origin <- ifelse(runif(n) < 0.3 + 0.3 * after, "Eritrea", sample(c("Somalia", "Syria", "other"), n, replace = TRUE))
months <- pmin(60L, pmax(1L, round(rnorm(n, 25, 9))))
unemployment <- round(exp(rnorm(n, 0.8, 0.3)), 2)
weight <- sample(1:4, n, replace = TRUE)
share <- round(runif(n, 0.3, 2.5), 2)
effect <- rnorm(24, 0, 0.35)
eta <- -0.6 + 0.8 * (gender == "male") - 0.4 * (age == "35-44") - 1.1 * (age == "45+") + 0.5 * (track == "2") +
  0.9 * (track == "3") - 0.5 * (origin == "Somalia") - 0.02 * months - 0.3 * log(unemployment) + 0.3 * network +
  0.4 * after + effect[m]
success <- rbinom(n, 1, plogis(eta))
write.csv(data.frame(success, gender, age, track, origin, months, unemployment, network, after, municipality, weight, share),
          row.names = FALSE, quote = FALSE)
