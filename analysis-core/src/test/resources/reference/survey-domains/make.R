# Reference values for SurveyDomainsReferenceTest. R 4.2.2, survey 4.1-1. Usage: Rscript make.R > expected.csv
suppressMessages(library(survey))
line <- function(design, domain, y, what, value) cat(sprintf("%s,%s,%s,%s,%.17g\n", design, domain, y, what, value), sep = "")
small <- read.csv("small.csv"); strat <- read.csv("apistrat.csv"); clus1 <- read.csv("apiclus1.csv"); clus2 <- read.csv("apiclus2.csv")
means <- read.csv("../survey-means/data.csv"); means$few <- c(north = 10, south = 7, west = 40)[means$stratum]
small$lone <- ifelse(small$cl == 6, 3, small$st)
strat$fraction <- c(E = 100, M = 50, H = 50)[strat$stype] / strat$fpc
items <- c("q1", "q2", "q3", "q4")
for (q in items) { means[[paste0("b.", q)]] <- +!is.na(means[[q]]); means[[paste0("a.", q)]] <- ifelse(is.na(means[[q]]), 0, means[[q]] >= 4) }
designs <- list(
  "small weighted" = svydesign(ids = ~1, weights = ~w, data = small),
  "small clustered" = svydesign(ids = ~cl, weights = ~w, data = small),
  "small zero weights" = svydesign(ids = ~cl, weights = ~w0, data = small),
  "small stratified" = svydesign(ids = ~cl, strata = ~st, weights = ~w, data = small),
  "small respondents in strata" = svydesign(ids = ~1, strata = ~st, weights = ~w, data = small),
  "small one unit in stratum 3" = svydesign(ids = ~cl, strata = ~lone, weights = ~w, data = small),
  "apistrat" = svydesign(ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat),
  "apistrat fractions" = svydesign(ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fraction, data = strat),
  "apistrat no population" = svydesign(ids = ~1, strata = ~stype, weights = ~pw, data = strat),
  "apiclus1" = svydesign(ids = ~dnum, weights = ~pw, fpc = ~fpc, data = clus1),
  "apiclus2 first stage" = svydesign(ids = ~dnum, weights = ~pw, fpc = ~fpc1, data = clus2),
  "apiclus2 no population" = svydesign(ids = ~dnum + snum, weights = ~pw, data = clus2),
  "means" = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~few, data = means))
small_domains <- list("all" = quote(w > -1), "g=1" = quote(g == 1), "g=2" = quote(g == 2), "y2 known" = quote(!is.na(y2)),
  "no cluster 3" = quote(cl != 3), "g=2 of st=2" = quote(st == 2 & g == 2), "st=1" = quote(st == 1), "g=1 no cluster 6" = quote(g == 1 & cl != 6))
api_domains <- list("all" = quote(pw > 0), "awards" = quote(awards == "Yes"), "poor" = quote(meals > 50), "E" = quote(stype == "E"),
  "E and H" = quote(stype != "M"), "poor and awards" = quote(meals > 50 & awards == "Yes"), "large" = quote(enroll > 700))
means_domains <- list("all" = quote(weight > 0), "a" = quote(group == "a"), "d" = quote(group == "d"), "a or d of the north" = quote(group %in% c("a", "d") & stratum == "north"))
estimates <- function(name, design, domain, y) {
  kept <- subset(design, eval(domain[[1]]))
  # na.rm = TRUE leaves out who lacks y as subset() does
  answered <- kept[!is.na(kept$variables[[y]]), ]
  m <- try(svymean(reformulate(y), kept, na.rm = TRUE), silent = TRUE)
  if (inherits(m, "try-error")) { line(name, names(domain), y, "fails", 1); return() }
  stopifnot(all.equal(SE(m), SE(svymean(reformulate(y), answered))))
  deff <- if (var(answered$variables[[y]]) == 0) NaN else attr(svymean(reformulate(y), answered, deff = "replace"), "deff")[1]
  line(name, names(domain), y, c("mean", "std error", "deff", "n", "df"), c(coef(m)[[1]], SE(m)[[1]], deff, sum(weights(answered, "sampling") != 0), degf(answered)))
}
tables <- function(name, design, domain, rows, columns) {
  kept <- subset(design, eval(domain[[1]]))
  t <- suppressWarnings(try(svychisq(as.formula(paste("~", rows, "+", columns)), kept, statistic = "F", na.rm = TRUE), silent = TRUE))
  if (inherits(t, "try-error")) stop(t)
  line(name, names(domain), paste(rows, "by", columns), c("F", "df1", "df2", "p"), c(t$statistic, t$parameter, t$p.value))
}
cat("design,domain,y,what,value\n")
for (name in names(designs)) {
  kind <- strsplit(name, " ")[[1]][1]
  domains <- switch(kind, small = small_domains, means = means_domains, api_domains)
  ys <- switch(kind, small = c("y", "y2"), means = c("yes", "share"), c("api00", "acs.46"))
  for (d in seq_along(domains)) for (y in ys) estimates(name, designs[[name]], domains[d], y)
  if (kind == "means") for (d in 1:2) {
    kept <- subset(designs$means, eval(domains[[d]]))
    t <- svytotal(reformulate(c(paste0("a.", items), paste0("b.", items))), kept)
    m <- svycontrast(t, quote((a.q1 / b.q1 + a.q2 / b.q2 + a.q3 / b.q3 + a.q4 / b.q4) / 4))
    line(name, names(domains)[d], "mean of items", c("mean", "std error"), c(coef(m)[[1]], SE(m)[[1]]))
  }
}
for (name in c("apistrat", "apiclus1", "apiclus2 first stage")) for (d in c("all", "poor")) tables(name, designs[[name]], api_domains[d], "stype", "awards")
tables("apistrat", designs$apistrat, api_domains["E and H"], "stype", "awards")
# respondents counted once each, in clusters: the tests between groups
once <- svydesign(ids = ~cluster, weights = ~rep(1, nrow(means)), data = means)
few <- list("even of the first clusters" = quote(cluster <= 9 & id %% 2 == 0 & group != "d"), "even" = quote(id %% 2 == 0))
for (d in seq_along(few)) tables("means clusters", once, few[d], "group", "yes")
