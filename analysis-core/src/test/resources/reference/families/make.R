# Reference values of the likelihood models in models.csv. R 4.2.2, MASS 7.3-58.2, sandwich 3.0-2, numDeriv 2016.8-1.1.
# Usage: Rscript make.R > expected.csv
#
# glm and glm.nb give the start; Fisher scoring from there goes on until nothing moves, so that the numbers are right to rounding.
# Likelihoods, covariances and effects are written out and compared here with glm, glm.nb, vcovHC, vcovCL and numDeriv.
suppressMessages({library(MASS); library(sandwich); library(numDeriv)})
same <- function(a, b, tolerance, what) {
  worst <- max(abs(as.vector(a) - as.vector(b)) / max(abs(b)))
  if (!is.finite(worst) || worst > tolerance) stop(sprintf("%s differs by %.1e", what, worst))
}

read <- function() {
  d <- read.csv("data.csv", na.strings = "")
  for (f in c("g", "h")) d[[f]] <- factor(d[[f]])
  d
}
rename <- function(names, d) sapply(strsplit(names, ":", fixed = TRUE), function(parts) paste(sapply(parts, function(p) {
  for (f in c("g", "h")) for (l in levels(d[[f]])) if (p == paste0(f, l)) return(paste0(f, "=", l))
  p
}), collapse = ":"))

# mean m of the linear predictor with its first two derivatives, variance V of the mean, log likelihood of a row
inverse_logit <- list(m = plogis, m1 = dlogis, m2 = function(e) dlogis(e) * (1 - 2 * plogis(e)))
exponential <- list(m = exp, m1 = exp, m2 = exp)
bernoulli <- function(y, m, ...) y * log(m) + ifelse(y == 1, 0, (1 - y) * log1p(-m))
families <- list(
  logit = c(inverse_logit, list(V = function(m, ...) m * (1 - m), ll = bernoulli)),
  fractional = c(inverse_logit, list(V = function(m, ...) m * (1 - m), ll = bernoulli)),
  probit = list(m = pnorm, m1 = dnorm, m2 = function(e) -e * dnorm(e), V = function(m, ...) m * (1 - m), ll = bernoulli),
  poisson = c(exponential, list(V = function(m, ...) m, ll = function(y, m, ...) dpois(y, m, log = TRUE))),
  nb2 = c(exponential, list(V = function(m, theta) m + m^2 / theta,
    ll = function(y, m, theta) dnbinom(y, size = theta, mu = m, log = TRUE))))

# d log L / d theta and minus its derivative; differences of digamma at whole numbers apart are sums, which keep the digits of a large theta
steps <- function(y, f) sapply(y, function(k) sum(f(seq_len(k) - 1)))
theta_score <- function(th, mu, y, w) sum(w * (steps(y, function(j) 1 / (th + j)) - log1p(mu / th) + (mu - y) / (mu + th)))
theta_information <- function(th, mu, y, w)
  sum(w * (steps(y, function(j) 1 / (th + j)^2) - mu / (th * (mu + th)) + (mu - y) / (mu + th)^2))

# Fisher scoring for the coefficients and, for NB2, Newton's steps for theta in turn
polish <- function(family, X, y, w, offset, b, theta = NA) {
  for (round in 1:300) {
    eta <- drop(X %*% b) + offset; mu <- family$m(eta); v <- family$V(mu, theta)
    score <- colSums(X * (w * (y - mu) * family$m1(eta) / v))
    step <- solve(crossprod(X, X * (w * family$m1(eta)^2 / v)), score)
    b <- b + step
    if (!is.na(theta)) {
      mu <- family$m(drop(X %*% b) + offset)
      theta <- theta + theta_score(theta, mu, y, w) / theta_information(theta, mu, y, w)
    }
  }
  if (max(abs(step)) > 1e-13) stop("no optimum: the last step was ", max(abs(step)))
  list(b = b, theta = theta)
}

line <- function(...) { a <- list(...); cat(sprintf("%s,%s,%s,%s,%.17g\n", a[[1]], a[[2]], a[[3]], a[[4]], a[[5]]), sep = "") }
fit <- function(spec) { # everything that is known of one fitted model
  d <- read()
  formula <- as.formula(spec$formula)
  used <- d[complete.cases(d[unique(c(all.vars(formula), spec$exposure, spec$offset)[c(all.vars(formula), spec$exposure, spec$offset) != ""])]), ]
  w <- if (spec$weights == "") rep(1, nrow(used)) else used[[spec$weights]]
  used$prior <- w
  used$known <- if (spec$exposure != "") log(used[[spec$exposure]]) else if (spec$offset != "") used[[spec$offset]] else 0
  offset <- used$known; prior <- used$prior
  family <- families[[spec$family]]
  control <- glm.control(epsilon = 1e-15, maxit = 200)
  environment(formula) <- environment()
  m <- suppressWarnings(switch(spec$family,
    nb2 = glm.nb(update(formula, . ~ . + offset(known)), used, weights = prior, control = glm.control(epsilon = 1e-14, maxit = 500)),
    glm(formula, switch(spec$family, logit = binomial, probit = binomial("probit"), poisson = poisson, fractional = quasibinomial),
      used, weights = prior, offset = known, control = control)))
  X <- model.matrix(m); y <- as.numeric(m$y)
  best <- polish(family, X, y, w, offset, coef(m), if (spec$family == "nb2") m$theta else NA)
  same(best$b, coef(m), if (spec$family == "nb2") 1e-5 else 1e-7, "coefficients")
  if (spec$family == "nb2") same(best$theta, m$theta, 1e-4, "theta")
  ll <- function(b, theta = best$theta, Z = X) sum(w * family$ll(y, family$m(drop(Z %*% b) + offset), theta))
  all_of_it <- if (is.na(best$theta)) best$b else c(best$b, best$theta)
  likelihood <- function(p) if (is.na(best$theta)) ll(p) else ll(p[seq_along(best$b)], p[length(p)])
  slope <- grad(likelihood, all_of_it)
  if (max(abs(slope)) > 1e-6) stop(spec$model, ": the likelihood still rises by ", max(abs(slope)))
  list(spec = spec, m = m, X = X, y = y, w = w, offset = offset, family = family, d = used, b = best$b, theta = best$theta,
    ll = ll, n = nrow(used), k = ncol(X))
}

covariances <- function(f, clusters = c("school", "year")) {
  eta <- drop(f$X %*% f$b) + f$offset; mu <- f$family$m(eta); v <- f$family$V(mu, f$theta)
  scores <- f$X * (f$w * (f$y - mu) * f$family$m1(eta) / v)
  working <- f$w * f$family$m1(eta)^2 / v
  bread <- solve(crossprod(f$X, f$X * working))
  dispersion <- if (f$spec$family == "fractional") sum(f$w * (f$y - mu)^2 / v) / (f$n - f$k) else 1
  h <- rowSums((f$X %*% bread) * f$X) * working
  meat <- function(s) bread %*% crossprod(s) %*% bread
  by <- function(g) meat(rowsum(scores, g))
  a <- f$d[[clusters[1]]]; b <- f$d[[clusters[2]]]
  G <- c(length(unique(a)), length(unique(b)))
  both <- by(a) + by(b) - by(paste(a, b))
  two <- paste0(clusters[1], "+", clusters[2])
  V <- list(classical = dispersion * bread, HC0 = meat(scores), HC1 = meat(scores) * f$n / (f$n - 1),
    HC2 = meat(scores / sqrt(1 - h)), HC3 = meat(scores / (1 - h)), HC4 = meat(scores / (1 - h)^(pmin(4, f$n * h / f$k) / 2)))
  for (j in 1:2) {
    V[[paste0("CR0:", clusters[j])]] <- by(list(a, b)[[j]])
    V[[paste0("CR1:", clusters[j])]] <- by(list(a, b)[[j]]) * G[j] / (G[j] - 1)
  }
  V[[paste0("CR0:", two)]] <- both
  V[[paste0("CR1:", two)]] <- both * min(G) / (min(G) - 1)
  # the same from the packages, so that a slip in either is seen; glm keeps the weights of the step before its last
  near <- if (f$spec$family == "nb2") 1e-4 else 1e-6
  same(V$classical, vcov(f$m), near, "classical"); same(V$HC0, sandwich(f$m), near, "HC0")
  for (type in c("HC2", "HC3", "HC4")) same(V[[type]], vcovHC(f$m, type = type), near, type)
  frame <- f$d[clusters]
  for (j in 1:2) for (adjust in c(FALSE, TRUE))
    same(V[[paste0(if (adjust) "CR1:" else "CR0:", clusters[j])]], vcovCL(f$m, frame[[j]], type = "HC0", cadjust = adjust), near, "one-way")
  same(both, vcovCL(f$m, frame, type = "HC0", cadjust = FALSE), near, "two-way")
  attr(V, "dispersion") <- dispersion
  V
}

# derivative of the design with respect to a column (x) or to a variable as it stands in the formula (s, log(s))
slopes <- function(f) {
  D0 <- f$X * 0; x <- f$d$x; out <- list()
  if ("x" %in% colnames(f$X)) {
    D <- D0; D[, "x"] <- 1
    for (l in levels(f$d$g)) { c <- paste0("x:g", l); if (c %in% colnames(D)) D[, c] <- f$d$g == l }
    if ("I(x^2)" %in% colnames(D)) D[, "I(x^2)"] <- 2 * x
    out$x <- D
  }
  for (v in intersect(c("s", "log(s)"), colnames(f$X))) { D <- D0; D[, v] <- 1; out[[v]] <- D }
  out
}
effects <- function(f) { # name -> list(value, gradient)
  share <- f$w / sum(f$w); m <- f$family; b <- f$b; out <- list()
  eta <- drop(f$X %*% b) + f$offset
  for (v in names(slopes(f))) {
    D <- slopes(f)[[v]]; Db <- drop(D %*% b)
    value <- function(b) sum(share * m$m1(drop(f$X %*% b) + f$offset) * drop(D %*% b))
    out[[v]] <- list(value = value(b), gradient = colSums(share * (m$m2(eta) * Db * f$X + m$m1(eta) * D)))
    same(out[[v]]$gradient, grad(value, b), 1e-7, paste("gradient of", v))
  }
  terms <- delete.response(terms(as.formula(f$spec$formula)))
  for (v in intersect(c("g", "h"), all.vars(terms))) for (l in levels(f$d[[v]])[-1]) {
    at <- function(level) { e <- f$d; e[[v]] <- factor(rep(level, f$n), levels = levels(f$d[[v]])); model.matrix(terms, e) }
    X1 <- at(l); X0 <- at(levels(f$d[[v]])[1])
    e1 <- drop(X1 %*% b) + f$offset; e0 <- drop(X0 %*% b) + f$offset
    value <- function(b) sum(share * (m$m(drop(X1 %*% b) + f$offset) - m$m(drop(X0 %*% b) + f$offset)))
    name <- paste0(v, "=", l)
    out[[name]] <- list(value = value(b), gradient = colSums(share * (m$m1(e1) * X1 - m$m1(e0) * X0)))
    same(out[[name]]$gradient, grad(value, b), 1e-7, paste("gradient of", name))
  }
  out
}

report <- function(spec) {
  f <- fit(spec); V <- covariances(f); name <- spec$model; terms <- rename(names(f$b), f$d)
  quasi <- spec$family == "fractional"; named <- spec$family != "probit" # exp(b) of a probit has no name
  for (i in seq_along(f$b)) {
    line(name, "any", "coefficient", terms[i], f$b[i])
    if (named) line(name, "any", "ratio", terms[i], exp(f$b[i]))
    for (r in names(V)) {
      if (V[[r]][i, i] < 0) { # only a two-way covariance can have it
        line(name, r, "negative variance", terms[i], V[[r]][i, i]); next
      }
      se <- sqrt(V[[r]][i, i]); t <- quasi && r == "classical"; df <- f$n - f$k
      half <- (if (t) qt(.975, df) else qnorm(.975)) * se
      line(name, r, "std error", terms[i], se)
      line(name, r, "p", terms[i], 2 * (if (t) pt(-abs(f$b[i] / se), df) else pnorm(-abs(f$b[i] / se))))
      if (!r %in% c("classical", "HC1", "CR1:school")) next
      line(name, r, "low", terms[i], f$b[i] - half); line(name, r, "high", terms[i], f$b[i] + half)
      if (!named) next
      line(name, r, "ratio std error", terms[i], exp(f$b[i]) * se)
      line(name, r, "ratio low", terms[i], exp(f$b[i] - half)); line(name, r, "ratio high", terms[i], exp(f$b[i] + half))
    }
  }
  e <- effects(f)
  for (v in names(e)) {
    line(name, "any", "ame", v, e[[v]]$value)
    for (r in c("classical", "HC1", "CR1:school"))
      line(name, r, "ame std error", v, sqrt(drop(e[[v]]$gradient %*% V[[r]] %*% e[[v]]$gradient)))
  }
  constant <- attr(terms(as.formula(spec$formula)), "intercept") == 1
  one <- matrix(1, f$n, 1)
  null <- if (!constant) f$ll(0, Z = one * 0) else {
    start <- if (grepl("logit", name)) qlogis(weighted.mean(f$y, f$w)) else if (spec$family == "probit") qnorm(weighted.mean(f$y, f$w)) else
      log(sum(f$w * f$y) / sum(f$w * exp(f$offset)))
    none <- polish(f$family, one, f$y, f$w, f$offset, start, if (spec$family == "nb2") 1 else NA)
    f$ll(none$b, none$theta, one)
  }
  full <- f$ll(f$b); parameters <- f$k + (spec$family == "nb2"); df <- f$k - constant; put <- function(what, value) line(name, "any", "statistic", what, value)
  put("n", f$n)
  if (quasi) { put("Log pseudolikelihood", full); put("Dispersion", attr(V, "dispersion")) } else {
    put("Log likelihood", full); put("Null log likelihood", null); put("McFadden R2", 1 - full / null)
    put("AIC", 2 * parameters - 2 * full); put("BIC", log(f$n) * parameters - 2 * full)
    put("LR chi2", 2 * (full - null)); put("LR df", df); put("LR p", pchisq(2 * (full - null), df, lower.tail = FALSE))
    whole <- all(f$w == round(f$w)) # R's binomial likelihood of a weight that is no whole number rounds it
    if (whole || spec$family == "poisson" || spec$family == "nb2") {
      same(full, as.numeric(logLik(f$m)), 1e-8, "log likelihood"); same(2 * parameters - 2 * full, AIC(f$m), 1e-8, "AIC")
      same(log(f$n) * parameters - 2 * full, BIC(f$m), 1e-8, "BIC")
    }
    if (spec$family != "nb2") same(2 * (full - null), f$m$null.deviance - f$m$deviance, 1e-8, "LR")
  }
  if (spec$family == "nb2") {
    mu <- exp(drop(f$X %*% f$b) + f$offset)
    put("Theta", f$theta); put("Theta std error", 1 / sqrt(theta_information(f$theta, mu, f$y, f$w)))
    # glm.nb stops theta early, and its SE is of the step before the last
    same(1 / sqrt(theta_information(f$theta, mu, f$y, f$w)), f$m$SE.theta, 1e-3, "SE of theta")
  }
}
if (sys.nframe() == 0) {
  cat("model,rule,what,term,value\n")
  models <- read.csv("models.csv", sep = ";", colClasses = "character")
  for (i in seq_len(nrow(models))) report(models[i, ])
}
