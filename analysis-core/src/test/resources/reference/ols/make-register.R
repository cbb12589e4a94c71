# The linear probability model on the synthetic register, at full size: Rscript make-register.R in this folder writes
# register.tsv from data/*.csv of the repository (R 4.2.2, sandwich 3.0.2).
library(sandwich)
root <- "../../../../../../data/"
p <- read.csv(paste0(root, "register.csv"), na.strings = "")
m <- read.csv(paste0(root, "municipalities.csv"))
u <- read.csv(paste0(root, "unemployment.csv"))
month <- function(s) 12 * as.integer(substr(s, 1, 4)) + as.integer(substr(s, 6, 7))
p$cohort <- as.integer(substr(p$programme_exit, 1, 4))
p$months <- month(p$programme_exit) - month(p$programme_start)
p$success <- as.integer(p$exit_reason %in% c("work", "upper_secondary_education", "higher_education"))
p$network <- m$network[match(p$municipality_id, m$municipality_id)]
p$unemployment <- u$registered_unemployment_percent[
  match(paste(p$municipality_id, p$cohort), paste(u$municipality_id, u$year))]
f <- function(v, levels) factor(v, levels)
d <- data.frame(success = p$success, months = p$months, unemployment = p$unemployment, id = p$municipality_id,
  gender = f(p$gender, c("female", "male")),
  age = f(p$age_at_immigration, c("16-24", "25-34", "35-44", "45+")),
  track = f(p$norwegian_track, c("1", "2", "3", "unknown")),
  origin = f(p$origin, c("Eritrea", "Somalia", "Afghanistan", "Iran", "Iraq", "Syria", "Sudan", "Ethiopia", "other")),
  cohort = f(p$cohort, 2011:2016), network = f(p$network, 0:3))
d <- d[complete.cases(d), ]
fit <- lm(success ~ gender + age + track + origin + cohort + months + log(unemployment) + network, d)
levels <- unlist(lapply(names(fit$xlevels), function(v) setNames(paste0(v, "=", fit$xlevels[[v]]), paste0(v, fit$xlevels[[v]]))))
names <- names(coef(fit)); hit <- names %in% names(levels); names[hit] <- levels[names[hit]]
digits <- function(v) formatC(v, digits = 17, format = "g", width = 1)
write.table(data.frame(term = names, estimate = digits(coef(fit)),
  classical = digits(sqrt(diag(vcov(fit)))),
  HC1 = digits(sqrt(diag(vcovHC(fit, type = "HC1")))), HC3 = digits(sqrt(diag(vcovHC(fit, type = "HC3")))),
  CR1S = digits(sqrt(diag(vcovCL(fit, d$id, type = "HC1"))))),
  "register.tsv", sep = "\t", quote = FALSE, row.names = FALSE)
cat(nrow(d), "rows\n")
