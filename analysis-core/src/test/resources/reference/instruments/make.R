# Reference values of instrumental variables for the models in models.csv; the data are ../families/data.csv.
# R 4.2.2, AER 1.2-10, sandwich 3.0-2. Usage: Rscript make.R > expected.csv
suppressMessages({library(AER); library(sandwich)})
line <- function(...) { a <- list(...); cat(sprintf("%s,%s,%s,%s,%.17g\n", a[[1]], a[[2]], a[[3]], a[[4]], a[[5]]), sep = "") }
same <- function(a, b, what, tolerance = 1e-9) if (!(max(abs(as.vector(a) - as.vector(b))) < tolerance * max(abs(b)))) stop(what, " differs")
ours <- function(names) sub("^g([abc])$", "g=\\1", names)
data <- read.csv("../families/data.csv", na.strings = ""); data$g <- factor(data$g)

# All covariances of b = (F'F)^-1 F'y with errors u, regressors X (for leverages) and projected regressors F; all multiplied by root weights.
# Stacked equations have several columns of u: their coefficients one equation after the other, the leverages shared.
covariances <- function(F, X, u, k, d) {
  u <- as.matrix(u); n <- nrow(F); B <- solve(crossprod(F)); m <- ncol(u)
  h <- rowSums((X %*% B) * F)
  stacked <- function(u) do.call(cbind, lapply(seq_len(m), function(j) (F %*% B) * u[, j]))
  s <- stacked(u)
  by <- function(g) crossprod(rowsum(s, g))
  G <- c(length(unique(d$school)), length(unique(d$year)))
  both <- by(d$school) + by(d$year) - by(paste(d$school, d$year))
  small <- (n - 1) / (n - k)
  V <- list(classical = kronecker(crossprod(u) / (n - k), B), HC0 = crossprod(s), HC1 = crossprod(s) * n / (n - k))
  if (all(h < 1)) V <- c(V, list(HC2 = crossprod(stacked(u / sqrt(1 - h))), HC3 = crossprod(stacked(u / (1 - h))),
    HC4 = crossprod(stacked(u / (1 - h)^(pmin(4, n * h / k) / 2)))))
  c(V, list("CR0:school" = by(d$school), "CR1:school" = by(d$school) * G[1] / (G[1] - 1), "CR1S:school" = by(d$school) * G[1] / (G[1] - 1) * small,
    "CR0:school+year" = both, "CR1:school+year" = both * min(G) / (min(G) - 1), "CR1S:school+year" = both * min(G) / (min(G) - 1) * small))
}
# Two-way covariances need not be positive definite, and then a test has no value
positive <- function(A) min(eigen(A, symmetric = TRUE, only.values = TRUE)$values) > 0
residual_df <- function(rule, n, k, d) if (!grepl(":", rule)) n - k else if (grepl("+", rule, fixed = TRUE)) min(length(unique(d$school)), length(unique(d$year))) - 1 else
  length(unique(d$school)) - 1

# Kleibergen and Paap (2006): the smallest singular value of Theta = (Z'Z)^1/2 Pi (D'D)^-1/2 and its covariance, from that of vec(Pi)
root <- function(A, power) { e <- eigen(A, symmetric = TRUE); e$vectors %*% (e$values^power * t(e$vectors)) }
kleibergen_paap <- function(Pi, V, ZZ, DD) {
  K <- ncol(Pi); L <- nrow(Pi)
  left <- root(ZZ, 0.5); right <- root(DD, -0.5)
  S <- svd(left %*% Pi %*% right, nu = L, nv = K)
  A <- S$u[, K:L, drop = FALSE]; C <- S$v[, K, drop = FALSE]
  lambda <- as.vector(t(A) %*% left %*% Pi %*% right %*% C)
  J <- kronecker(t(C) %*% right, t(A) %*% left)
  drop(lambda %*% solve(J %*% V %*% t(J), lambda))
}

report <- function(spec) {
  name <- spec$model
  p <- strsplit(spec$formula, " [~|] ")[[1]] # outcome, covariates, endogenous, instruments
  endogenous <- strsplit(p[3], " + ", fixed = TRUE)[[1]]; excluded <- strsplit(p[4], " + ", fixed = TRUE)[[1]]
  columns <- unique(c(p[1], all.vars(reformulate(p[2])), endogenous, excluded))
  d <- data[complete.cases(data[columns]), ]; n <- nrow(d)
  w <- if (spec$weights == "") rep(1, n) else d[[spec$weights]]
  W <- model.matrix(reformulate(p[2]), d); Z <- as.matrix(d[excluded]); D <- as.matrix(d[endogenous]); y <- d[[p[1]]]
  constant <- attr(terms(reformulate(p[2])), "intercept") == 1
  r <- sqrt(w); X <- cbind(W, D) * r; all <- cbind(W, Z) * r; y <- y * r; k <- ncol(X); l <- ncol(all); L2 <- length(excluded); K <- length(endogenous)
  project <- function(M, on) on %*% solve(crossprod(on), crossprod(on, M))
  F <- project(X, all); b <- drop(solve(crossprod(F), crossprod(F, y))); u <- drop(y - X %*% b)
  V <- covariances(F, X, u, k, d)

  # AER
  d$prior <- w
  formula <- as.formula(paste(p[1], "~", p[2], "+", p[3], "|", p[2], "+", p[4])); environment(formula) <- environment()
  m <- if (spec$weights == "") ivreg(formula, data = d) else ivreg(formula, data = d, weights = prior)
  diagnostics <- summary(m, diagnostics = TRUE)$diagnostics
  o <- match(names(coef(m)), names(b)); stopifnot(!anyNA(o)); b <- b[o]; V <- lapply(V, function(v) v[o, o])
  same(b, coef(m), "coefficients"); same(V$classical, vcov(m), "classical"); same(V$HC0, vcovHC(m, type = "HC0"), "HC0"); same(V$HC1, vcovHC(m, type = "HC1"), "HC1")
  if (spec$weights == "") for (type in c("HC2", "HC3", "HC4")) same(V[[type]], vcovHC(m, type = type), type) # AER's hat values have no weights
  same(V$`CR0:school`, vcovCL(m, d$school, type = "HC0", cadjust = FALSE), "CR0"); same(V$`CR1S:school`, vcovCL(m, d$school, type = "HC1"), "CR1S")
  same(V$`CR0:school+year`, vcovCL(m, d[c("school", "year")], type = "HC0", cadjust = FALSE), "two ways")
  coefficients <- function(kind, b, V, k) for (i in seq_along(b)) {
    line(name, "any", paste0(kind, "coefficient"), ours(names(b)[i]), b[i])
    for (rule in names(V)) {
      df <- residual_df(rule, n, k, d)
      if (V[[rule]][i, i] < 0) { line(name, rule, paste0(kind, "negative variance"), ours(names(b)[i]), V[[rule]][i, i]); next }
      se <- sqrt(V[[rule]][i, i]); line(name, rule, paste0(kind, "std error"), ours(names(b)[i]), se)
      if (kind == "") line(name, rule, "p", ours(names(b)[i]), 2 * pt(-abs(b[i] / se), df))
    }
  }
  coefficients("", b, V, k)
  statistic <- function(rule, what, value) line(name, rule, "statistic", what, value)
  s <- summary(m)
  statistic("any", "n", n); statistic("any", "R2", s$r.squared); statistic("any", "Adjusted R2", s$adj.r.squared); statistic("any", "Residual sd", s$sigma)

  # first stages and reduced form: least squares on all exogenous columns
  stage <- function(outcome) {
    b <- drop(solve(crossprod(all), crossprod(all, outcome * r))); u <- outcome * r - drop(all %*% b)
    list(b = b, u = u, V = covariances(all, all, u, l, d))
  }
  is <- match(excluded, colnames(all))
  for (e in endogenous) {
    first <- stage(d[[e]]); coefficients(paste("first stage", e, ""), first$b, first$V, l)
    for (rule in names(first$V)) {
      if (!positive(first$V[[rule]][is, is])) next
      f <- drop(first$b[is] %*% solve(first$V[[rule]][is, is], first$b[is])) / L2
      statistic(rule, paste("First-stage F", e), f); statistic(rule, paste("First-stage p", e), pf(f, L2, residual_df(rule, n, l, d), lower.tail = FALSE))
      if (rule == "classical") same(f, diagnostics[if (K == 1) "Weak instruments" else paste0("Weak instruments (", e, ")"), "statistic"], "first-stage F")
    }
  }
  reduced <- stage(d[[p[1]]]); coefficients("reduced form ", reduced$b, reduced$V, l)

  # Kleibergen-Paap: the covariance of all first-stage coefficients of the excluded instruments under each rule, the statistic over their number
  B <- solve(crossprod(all), crossprod(all, D * r)); U <- D * r - all %*% B
  Dp <- D * r - project(D * r, W * r); Zp <- Z * r - project(Z * r, W * r)
  vs <- covariances(all, all, U, l, d); at <- as.vector(outer(is, (seq_len(K) - 1) * l, "+"))
  for (rule in names(vs)) {
    if (!positive(vs[[rule]][at, at]) || rule %in% c("HC2", "HC3", "HC4")) next
    f <- kleibergen_paap(B[is, , drop = FALSE], vs[[rule]][at, at], crossprod(Zp), crossprod(Dp)) / L2
    statistic(rule, if (rule == "classical") "Cragg-Donald F" else "Kleibergen-Paap F", f)
    if (K == 1) { first <- stage(d[[endogenous]])
      same(f, drop(first$b[is] %*% solve(first$V[[rule]][is, is], first$b[is])) / L2, "with one endogenous regressor, Kleibergen-Paap and first-stage F") }
    if (rule == "classical") { # the smallest canonical correlation
      rho2 <- min(cancor(Dp, Zp, xcenter = FALSE, ycenter = FALSE)$cor)^2; same(f, rho2 / (1 - rho2) * (n - l) / L2, "Cragg-Donald") }
  }

  # Sargan: n R2 of the residuals on all exogenous columns. Hansen: two-step GMM with the first step's residuals
  if (L2 > K) {
    df <- L2 - K
    e <- sum(project(u, all)^2); sargan <- n * e / sum(u^2)
    if (constant) same(sargan, diagnostics["Sargan", "statistic"], "Sargan")
    statistic("classical", "Sargan chi2", sargan); statistic("classical", "Sargan p", pchisq(sargan, df, lower.tail = FALSE)); statistic("any", "overidentification df", df)
    moments <- all * u; by <- function(g) crossprod(rowsum(moments, g))
    weighting <- list(HC0 = crossprod(moments), "CR0:school" = by(d$school),
      "CR0:school+year" = by(d$school) + by(d$year) - by(paste(d$school, d$year)))
    for (rule in names(weighting)) {
      S <- weighting[[rule]]; if (!positive(S)) next
      XZ <- crossprod(X, all)
      two <- solve(XZ %*% solve(S, t(XZ)), XZ %*% solve(S, crossprod(all, y)))
      g <- drop(crossprod(all, y - X %*% two)); j <- drop(g %*% solve(S, g))
      statistic(rule, "Hansen J", j); statistic(rule, "Hansen p", pchisq(j, df, lower.tail = FALSE))
    }
  }
  # Wu-Hausman: the residuals of the first stages added to the regression of the outcome, F test that they are zero
  more <- cbind(X, U); bo <- solve(crossprod(X), crossprod(X, y)); bm <- solve(crossprod(more), crossprod(more, y))
  rss0 <- sum((y - X %*% bo)^2); rss1 <- sum((y - more %*% bm)^2)
  f <- (rss0 - rss1) / K / (rss1 / (n - k - K)); same(f, diagnostics["Wu-Hausman", "statistic"], "Wu-Hausman")
  statistic("classical", "Wu-Hausman F", f); statistic("classical", "Wu-Hausman p", pf(f, K, n - k - K, lower.tail = FALSE)); statistic("classical", "Wu-Hausman df2", n - k - K)
}
if (sys.nframe() == 0) {
  cat("model,rule,what,term,value\n")
  models <- read.csv("models.csv", sep = ";", colClasses = "character")
  for (i in seq_len(nrow(models))) report(models[i, ])
}
