# Reference values for AbsorptionTest: R's lm and glm with the absorbed factors first, so that regressors which are constant within
# them are NA, as fixest removes them. R 4.2.2, sandwich 3.0-2. Usage: Rscript make.R, in this folder.
suppressMessages(library(sandwich))
set.seed(11)
id <- rep(1:12, each = 6); year <- rep(2001:2006, 12); n <- length(id)
size <- round(rnorm(12)[id], 2)              # constant within id
north <- as.integer(id <= 5)                 # constant within id
trend <- year - 2000                         # constant within year
x <- round(rnorm(n) + 0.3 * id / 12, 2); region <- c("a", "b", "c")[1 + (id + year) %% 3]
y <- round(1 + 0.5 * x + 0.2 * size + 0.1 * trend + 0.4 * (region == "b") + rnorm(n), 3)
won <- as.integer(0.5 * x + 0.3 * north + 1.5 * rnorm(n) > 0.3)
d <- data.frame(id, year, size, north, trend, x, region, y, won)
write.csv(d, "data.csv", row.names = FALSE, quote = FALSE)
out <- list()
put <- function(...) out[[length(out) + 1]] <<- paste(c(head(c(...), -1), sprintf("%.17g", as.numeric(tail(c(...), 1)))), collapse = ",")
report <- function(model, m, terms, rules) {
  for (t in names(terms)) {
    put(model, "any", t, "estimate", sprintf("%.17g", coef(m)[[terms[[t]]]]))
    for (r in names(rules)) put(model, r, t, "error", sprintf("%.17g", sqrt(rules[[r]][terms[[t]], terms[[t]]])))
  }
}
rules <- function(m) list(classical = vcov(m, complete = FALSE), HC1 = vcovHC(m, "HC1"), HC3 = vcovHC(m, "HC3"),
  CR1S = vcovCL(m, cluster = d$year, type = "HC1"))
one <- lm(y ~ factor(id) + size + x + region + north, d)
stopifnot(is.na(coef(one)[c("size", "north")]))
report("one", one, c(x = "x", "region=b" = "regionb", "region=c" = "regionc"), rules(one))
two <- lm(y ~ factor(id) + factor(year) + size + trend + x + x:size + x:trend, d)
stopifnot(is.na(coef(two)[c("size", "trend")]))
report("two", two, c(x = "x", "size:x" = "size:x", "trend:x" = "trend:x"), rules(two))
stopifnot(is.na(coef(glm(won ~ factor(id) + size + x, binomial, d))["size"]))
# glm's tolerance of collinearity shrinks with epsilon, so that the tight fit is that of the model without size
logit <- glm(won ~ factor(id) + x, binomial, d, control = glm.control(epsilon = 1e-15, maxit = 100))
bread <- vcov(logit, complete = FALSE); s <- estfun(logit)
report("logit", logit, c(x = "x"), list(classical = bread, HC1 = bread %*% crossprod(s) %*% bread * n / (n - 1)))
writeLines(c("model,rule,term,what,value", unlist(out)), "expected.csv")
