# Reference values for GroupTestsReferenceTest. R 4.2.2, survey 4.1-1, sandwich 3.0-2, lmtest 0.9-40.
# Usage: Rscript make.R > expected.csv
suppressMessages({library(survey); library(sandwich); library(lmtest)})
cat("case,test,grouping,indicator,number,value\n")
line <- function(case, test, g, y, ...) {
  v <- c(...)
  for (k in names(v)) cat(sprintf("%s,%s,%s,%s,%s,%.17g\n", case, test, g, y, k, v[[k]]))
}
f <- function(t) c(statistic = unname(t$statistic), df1 = unname(t$parameter[1]), df2 = unname(t$parameter[2]), p = unname(t$p.value))
chi <- function(t) c(statistic = unname(t$statistic), df1 = unname(t$parameter), p = unname(t$p.value))
all_tests <- function(case, d, g, y, cluster, cells = TRUE) {
  d <- data.frame(g = factor(d[[g]]), y = d[[y]], cl = d[[cluster]])
  whole <- droplevels(d[!is.na(d$g) & !is.na(d$y), ])
  line(case, "n", g, y, n = nrow(whole))
  if (all(whole$y %in% 0:1)) {
    t <- suppressWarnings(chisq.test(table(whole$g, whole$y), correct = FALSE))
    line(case, "chi-square", g, y, chi(t), smallest = min(t$expected))
    if (cells) line(case, "Rao-Scott F", g, y, f(svychisq(~g + y, svydesign(ids = ~cl, weights = ~1, data = d), statistic = "F")))
  }
  a <- anova(lm(y ~ g, whole))
  line(case, "one-way F", g, y, statistic = a[1, "F value"], df1 = a[1, "Df"], df2 = a[2, "Df"], p = a[1, "Pr(>F)"])
  if (min(table(whole$g)) > 1) {
    line(case, "Welch F", g, y, f(oneway.test(y ~ g, whole, var.equal = FALSE)))
    same <- f(oneway.test(y ~ g, whole, var.equal = TRUE))
    stopifnot(all.equal(unname(same), unname(c(a[1, "F value"], a[1, "Df"], a[2, "Df"], a[1, "Pr(>F)"]))))
  }
  line(case, "Kruskal-Wallis", g, y, chi(kruskal.test(y ~ g, whole)))
  if (cells) {
    m <- lm(y ~ g, whole)
    w <- waldtest(m, test = "F", vcov = function(m) vcovCL(m, whole$cl, type = "HC1", cadjust = TRUE))
    q <- nlevels(whole$g) - 1
    G <- length(unique(whole$cl))
    line(case, "clustered Wald F", g, y, statistic = w$F[2], df1 = q, df2 = G - 1, p = pf(w$F[2], q, G - 1, lower.tail = FALSE))
  }
}

s <- read.csv("../../../../../../data/survey.csv", colClasses = c(children = "character"), na.strings = "")
items <- list(
  "1_outcome" = c("outcome_education", "outcome_job", "outcome_economy", "outcome_society"),
  "2_norwegian" = "norwegian_satisfied",
  "3_participation" = c("participation_aims", "participation_content", "participation_cooperation"),
  "5_respect" = c("respect_met", "respect_listened", "respect_taken_seriously"),
  "6_information" = c("info_needed", "info_understood", "info_interpreter"),
  "7_availability" = c("availability_reachable", "availability_has_time"),
  "8_reliability" = c("reliability_confidential", "reliability_service_follow_up"))
for (rule in c("all items", "valid answers")) {
  for (i in names(items)) {
    agree <- as.matrix(s[items[[i]]]) >= 4
    s[[i]] <- if (rule == "all items") rowSums(agree, na.rm = TRUE) / ncol(agree)
              else ifelse(rowSums(!is.na(agree)) == 0, NA, rowSums(agree, na.rm = TRUE) / rowSums(!is.na(agree)))
  }
  plan <- s$plan_exists == "yes"
  s[["4_plan"]] <- if (rule == "all items") as.numeric(plan %in% TRUE) else ifelse(s$plan_exists %in% c("yes", "no"), as.numeric(plan), NA)
  for (g in c("gender", "age", "years_in_norway", "children", "marital", "network"))
    for (i in c(names(items), "4_plan")) all_tests(rule, s, g, i, "municipality")
}

d <- read.csv("odd.csv", na.strings = "")
for (y in c("yes", "third")) for (g in c("two", "three")) all_tests("odd", d, g, y, "cluster")
# A level of one respondent: R's one-way tests that need no variance within it.
for (y in c("yes", "third")) all_tests("odd", d, "awkward", y, "cluster", cells = FALSE)
# The same without the levels that lie in one cluster, whose mean has no variance between clusters.
d$kept <- ifelse(d$awkward %in% c("single", "local"), NA, d$awkward)
for (y in c("yes", "third")) {
  k <- subset(d, !is.na(kept))
  all_tests("odd", k, "kept", y, "cluster")
}
# Rao and Scott's F under designs, two by two and three by three.
d$one <- 1
d$clusters <- 9
d$people <- 90
designs <- list(
  "simple" = svydesign(ids = ~1, weights = ~one, data = d),
  "weights" = svydesign(ids = ~1, weights = ~weight, data = d),
  "population" = svydesign(ids = ~1, weights = ~weight, fpc = ~people, data = d),
  "strata" = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = d),
  "clusters" = svydesign(ids = ~cluster, weights = ~weight, data = d),
  "strata and clusters" = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = d),
  "strata clusters population" = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~clusters, data = d))
for (k in names(designs)) {
  line(k, "Rao-Scott F", "two", "yes", f(svychisq(~two + yes, designs[[k]], statistic = "F")))
  line(k, "Rao-Scott F", "three", "yes", f(svychisq(~three + yes, designs[[k]], statistic = "F")))
  line(k, "Rao-Scott F", "three", "answer", f(svychisq(~three + answer, designs[[k]], statistic = "F")))
}
# Far tails: the upper tail must keep its digits.
far <- data.frame(g = rep(c("a", "b", "c"), each = 60), y = rep(c(0, 1, 0, 1, 0, 1), c(55, 5, 20, 40, 3, 57)), cl = paste0("k", rep(1:12, 15)))
all_tests("far", far, "g", "y", "cl")

p <- list(plain = c(.01, .02, .03, .04, .05), ties = c(.04, .001, .04, .2, .001, 1, 0), gaps = c(NA, .3, .002, NA, .002, .9, .011), one = .03, none = c(NA_real_, NA_real_))
for (k in names(p)) for (m in c("holm", "BH", "bonferroni", "BY")) {
  a <- p.adjust(p[[k]], m)
  for (i in seq_along(a)) cat(sprintf("p.adjust,%s,%s,,%d,%s\n", m, k, i, ifelse(is.na(a[i]), "NaN", sprintf("%.17g", a[i]))))
}
