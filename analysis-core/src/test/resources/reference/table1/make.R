# Reference values for the tests of descriptive tables. R 4.2.2, survey 4.1-1. Usage: Rscript make.R > expected.csv
suppressMessages(library(survey))
cat("data,test,variable,group,number,value\n")
line <- function(data, test, y, g, ...) {
  v <- c(...)
  for (k in names(v)) cat(sprintf("%s,%s,%s,%s,%s,%.17g\n", data, test, y, g, k, v[[k]]))
}
v <- function(x) unname(x)
read <- function(name) read.csv(paste0(name, ".csv"), na.strings = "")
means <- function(data, d, y, g, ...) {
  d <- data.frame(y = d[[y]], g = factor(d[[g]]))
  d <- droplevels(d[!is.na(d$y) & !is.na(d$g), ])
  k <- nlevels(d$g)
  if (k == 2) {
    for (equal in c(TRUE, FALSE)) {
      t <- t.test(y ~ g, d, var.equal = equal)
      line(data, if (equal) "Student t" else "Welch t", y, g, statistic = v(t$statistic), df = v(t$parameter), p_value = t$p.value,
        effect = v(t$estimate[1] - t$estimate[2]), conf_low = t$conf.int[1], conf_high = t$conf.int[2])
    }
    w <- suppressWarnings(wilcox.test(y ~ g, d))
    sizes <- table(d$g)
    line(data, "Mann-Whitney", y, g, statistic = v(w$statistic), p_value = w$p.value, effect = v(w$statistic) / prod(sizes))
    m <- tapply(d$y, d$g, mean); s <- tapply(d$y, d$g, var)
    line(data, "means", y, g, std_difference = v((m[1] - m[2]) / sqrt((s[1] + s[2]) / 2)))
  } else {
    if (min(table(d$g)) > 1) {
      for (equal in c(TRUE, FALSE)) {
        a <- oneway.test(y ~ g, d, var.equal = equal)
        line(data, if (equal) "ANOVA" else "Welch ANOVA", y, g, statistic = v(a$statistic), df = v(a$parameter[1]), df_residual = v(a$parameter[2]), p_value = a$p.value)
      }
    }
    ss <- anova(lm(y ~ g, d))$"Sum Sq"
    line(data, "ANOVA", y, g, effect = ss[1] / sum(ss))
    h <- kruskal.test(y ~ g, d)
    line(data, "Kruskal-Wallis", y, g, statistic = v(h$statistic), df = v(h$parameter), p_value = h$p.value, effect = v(h$statistic) / (nrow(d) - 1))
  }
}
# fisher.test with its own functions, but solved to the last digits: its uniroot stops at 1e-4.
odds <- function(x) {
  m <- sum(x[, 1]); n <- sum(x[, 2]); k <- sum(x[1, ]); o <- x[1, 1]
  support <- max(0, k - n):min(k, m)
  logdc <- dhyper(support, m, n, k, log = TRUE)
  d <- function(log) { d <- logdc + log * support; d <- exp(d - max(d)); d / sum(d) }
  root <- function(f) exp(uniroot(f, c(-40, 40), tol = 1e-15, maxiter = 10000)$root)
  r <- c(if (o == min(support)) 0 else if (o == max(support)) Inf else root(function(l) sum(support * d(l)) - o),
    if (o == min(support)) 0 else root(function(l) sum(d(l)[support >= o]) - .025),
    if (o == max(support)) Inf else root(function(l) .025 - sum(d(l)[support <= o])))
  f <- fisher.test(x)
  stopifnot(all.equal(c(v(f$estimate), f$conf.int[1:2]), r, tolerance = 1e-3))
  r
}
factors <- function(data, d, y, g, exact = TRUE) {
  d <- data.frame(y = d[[y]], g = d[[g]])
  d <- d[!is.na(d$y) & !is.na(d$g), ]
  x <- table(d$y, d$g)
  c0 <- suppressWarnings(chisq.test(x, correct = FALSE))
  V <- sqrt(v(c0$statistic) / sum(x) / (min(dim(x)) - 1))
  line(data, "Pearson chi-square", y, g, statistic = v(c0$statistic), df = v(c0$parameter), p_value = c0$p.value, effect = V, least_expected = min(c0$expected))
  c1 <- suppressWarnings(chisq.test(x))
  line(data, "Yates", y, g, statistic = v(c1$statistic), df = v(c1$parameter), p_value = c1$p.value, effect = V)
  if (exact) {
    line(data, "Fisher exact", y, g, p_value = fisher.test(x, workspace = 2e7)$p.value)
    if (all(dim(x) == 2)) { o <- odds(unclass(x)); line(data, "Fisher exact", y, g, effect = o[1], conf_low = o[2], conf_high = o[3]) }
    else line(data, "Fisher exact", y, g, effect = V)
  }
  if (ncol(x) == 2) {
    p <- prop.table(x, 2)[-1, , drop = FALSE]
    cov <- function(p) diag(p, length(p)) - p %*% t(p)
    s <- (cov(p[, 1]) + cov(p[, 2])) / 2
    q <- p[, 1] - p[, 2]
    line(data, "shares", y, g, std_difference = if (length(q) == 1) v(q / sqrt(s[1, 1])) else sqrt(c(t(q) %*% solve(s) %*% q)))
  }
}
mtcars <- read("mtcars"); iris <- read("iris"); tooth <- read("toothgrowth"); infert <- read("infert"); warp <- read("warpbreaks"); chicks <- read("chickwts"); made <- read("made")
for (g in c("am", "vs", "gear", "cyl")) for (y in c("mpg", "hp", "wt", "qsec", "carb")) means("mtcars", mtcars, y, g)
for (y in c("vs", "gear", "cyl", "carb")) factors("mtcars", mtcars, y, "am")
for (y in c("am", "vs", "gear", "carb")) factors("mtcars", mtcars, y, "cyl")
for (y in names(iris)[1:4]) means("iris", iris, y, "Species")
means("toothgrowth", tooth, "len", "supp"); means("toothgrowth", tooth, "len", "dose"); factors("toothgrowth", tooth, "supp", "dose")
for (g in c("education", "case")) for (y in c("age", "parity")) means("infert", infert, y, g)
for (y in c("induced", "spontaneous", "case")) factors("infert", infert, y, "education")
for (y in c("induced", "spontaneous", "education", "parity")) factors("infert", infert, y, "case")
means("warpbreaks", warp, "breaks", "wool"); means("warpbreaks", warp, "breaks", "tension"); factors("warpbreaks", warp, "tension", "wool")
means("chickwts", chicks, "weight", "feed")
for (g in c("two", "three", "few")) for (y in c("score", "real", "then", "now")) means("made", made, y, g)
for (g in c("two", "three", "few")) for (y in c("answer", "rare", "before", "after", "score")) factors("made", made, y, g, exact = !(y == "score"))
# p.adjust over the lines of one table: the same tests as Table 1 of made.csv by two.
p <- c(t.test(score ~ two, made)$p.value, t.test(real ~ two, made)$p.value, t.test(then ~ two, made)$p.value, suppressWarnings(wilcox.test(now ~ two, made))$p.value,
  chisq.test(table(made$answer, made$two), correct = FALSE)$p.value, fisher.test(table(made$rare, made$two))$p.value)
for (m in c("holm", "BH", "bonferroni", "BY")) { a <- p.adjust(p, m); for (i in 1:6) line("made", paste("adjusted", m), c("score", "real", "then", "now", "answer", "rare")[i], "two", p_adjusted = a[i]) }
# Pairs.
pair <- function(data, d, a, b) {
  t <- t.test(d[[a]], d[[b]], paired = TRUE)
  line(data, "paired t", a, b, statistic = v(t$statistic), df = v(t$parameter), p_value = t$p.value, effect = v(t$estimate), conf_low = t$conf.int[1], conf_high = t$conf.int[2])
}
pair("sleep", read("sleep"), "first", "second"); pair("made", made, "then", "now"); pair("mtcars", mtcars, "qsec", "mpg"); pair("iris", iris, "Sepal.Length", "Petal.Length")
mc <- function(data, d, a, b) {
  x <- table(d[[a]], d[[b]])
  for (correct in c(TRUE, FALSE)) {
    t <- mcnemar.test(x, correct = correct)
    line(data, if (correct) "McNemar" else "McNemar uncorrected", a, b, statistic = v(t$statistic), df = v(t$parameter), p_value = t$p.value)
  }
  line(data, "McNemar exact", a, b, p_value = min(1, binom.test(x[2, 1], x[2, 1] + x[1, 2])$p.value))
  line(data, "McNemar", a, b, effect = (x[2, 1] - x[1, 2]) / sum(x), odds_ratio = x[2, 1] / x[1, 2])
}
mc("made", made, "before", "after"); mc("mtcars", mtcars, "vs", "am")
prop <- function(data, d, y, level, g) {
  d <- d[!is.na(d[[y]]) & !is.na(d[[g]]), ]
  n <- as.vector(table(d[[g]])); x <- as.vector(tapply(d[[y]] == level, d[[g]], sum))
  for (correct in c(TRUE, FALSE)) {
    t <- suppressWarnings(prop.test(x, n, correct = correct))
    line(data, if (correct) "proportions corrected" else "proportions", y, g, z_squared = v(t$statistic), p_value = t$p.value, conf_low = t$conf.int[1], conf_high = t$conf.int[2])
  }
  w <- sapply(1:2, function(i) prop.test(x[i], n[i], correct = FALSE)$conf.int); e <- x / n; diff <- e[1] - e[2]
  line(data, "proportions", y, g, first = e[1], second = e[2], newcombe_low = diff - sqrt((e[1] - w[1, 1])^2 + (w[2, 2] - e[2])^2), newcombe_high = diff + sqrt((w[2, 1] - e[1])^2 + (e[2] - w[1, 2])^2))
}
options(warn = -1)
prop("mtcars", mtcars, "vs", 1, "am"); prop("made", made, "after", 1, "two"); prop("made", made, "answer", "low", "two"); prop("infert", infert, "spontaneous", 2, "case")
options(warn = 0)
# Designs.
designs <- list(weight = svydesign(ids = ~1, weights = ~weight, data = made), cluster = svydesign(ids = ~cluster, weights = ~1, data = transform(made, one = 1)),
  stratum = svydesign(ids = ~1, strata = ~stratum, weights = ~1, data = made), "weight cluster stratum" = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = made))
for (k in names(designs)) {
  for (y in c("score", "real", "then", "now")) {
    m <- svyglm(as.formula(paste(y, "~ two")), designs[[k]])
    t <- svyttest(as.formula(paste(y, "~ two")), designs[[k]])
    line("made", paste("design", k), y, "two", statistic = -v(t$statistic), df = v(t$parameter), p_value = v(t$p.value), effect = -v(coef(m)[2]))
    r <- regTermTest(svyglm(as.formula(paste(y, "~ three")), designs[[k]]), ~three)
    line("made", paste("design", k), y, "three", statistic = c(r$Ftest), df = r$df, df_residual = r$ddf, p_value = c(r$p))
  }
  # svyranktest averages the ranks of equal values in the order of the rows, which weights let matter: no ties where there are weights
  for (g in c("two", "three")) for (y in if (grepl("weight", k)) "real" else c("score", "real", "now")) {
    r <- svyranktest(as.formula(paste(y, "~", g)), designs[[k]])
    if (g == "two") line("made", paste("rank", k), y, g, statistic = -v(c(r$statistic)), df = v(r$parameter), p_value = v(c(r$p.value)), effect = -v(c(r$estimate)))
    else line("made", paste("rank", k), y, g, statistic = v(c(r$parameter)) / 2, df = v(c(r$statistic)), df_residual = v(r$ddf), p_value = v(c(r$p.value)))
  }
  for (g in c("two", "three")) for (y in c("answer", "before", "rare")) {
    s <- svychisq(as.formula(paste("~", y, "+", g)), designs[[k]], statistic = "F")
    line("made", paste("design", k), y, g, statistic = v(s$statistic), df = v(s$parameter[1]), df_residual = v(s$parameter[2]), p_value = v(s$p.value))
  }
}
# Weighted standardised differences: means and variances of svymean and svyvar, shares of svymean.
w <- svydesign(ids = ~1, weights = ~weight, data = made)
for (y in c("score", "real")) {
  f <- as.formula(paste("~", y)); by <- function(l, of) v(c(coef(of(f, subset(w, two == l & !is.na(made[[y]]))))))
  line("made", "weighted means", y, "two", std_difference = (by("x", svymean) - by("y", svymean)) / sqrt((by("x", svyvar) + by("y", svyvar)) / 2))
}
share <- function(l) v(coef(svymean(~factor(answer), subset(w, two == l & !is.na(answer)))))[-1]
p <- share("x"); q <- share("y"); cov <- function(p) diag(p) - p %*% t(p)
line("made", "weighted shares", "answer", "two", std_difference = sqrt(c(t(p - q) %*% solve((cov(p) + cov(q)) / 2) %*% (p - q))))
