# Reference values for the verbs of frames, base R 4.2. Run in this folder: Rscript make.R
set.seed(41)
n <- 60
d <- data.frame(
  id = 1:n,
  unit = rep(1:15, each = 4),
  time = rep(c(2001, 2002, 2004, 2005), 15),
  g = sample(c("a", "b", "c"), n, TRUE),
  x = round(rnorm(n, 30, 12), 3),
  k = sample(0:3, n, TRUE),
  w = round(runif(n, 0.5, 2), 2)
)
d$x[c(7, 23)] <- NA
d <- d[sample(n), ]
write.csv(d, "data.csv", row.names = FALSE, na = "", quote = FALSE)

cut4 <- function(...) as.character(cut(d$x, ...))
b <- c(-20, 15, 30.5, 45, 100)
q <- quantile(d$x, 0:4 / 4, na.rm = TRUE)
cuts <- data.frame(
  id = d$id,
  right = cut4(b),
  left = cut4(b, right = FALSE),
  narrow = cut4(c(20, 30, 40)),
  lowest = cut4(c(min(d$x, na.rm = TRUE), 30, max(d$x, na.rm = TRUE)), include.lowest = TRUE),
  leftlowest = cut4(c(min(d$x, na.rm = TRUE), 30, max(d$x, na.rm = TRUE)), right = FALSE, include.lowest = TRUE),
  quarter = cut4(q, include.lowest = TRUE)
)
write.table(cuts, "cuts.csv", sep = ";", row.names = FALSE, na = "", quote = FALSE)

labels <- list(
  c(0, 5, 10), c(1.5, 2.25, 3.125), c(1000, 20000, 3e5), c(0.00001234, 0.5), c(-Inf, 0, Inf),
  c(1000.123, 1000.124, 1000.2), c(123456, 123457), c(1e10, 2e10), c(0.1 + 0.2, 0.4), c(2.5e-5, 1e-4)
)
sink("labels.csv")
for (l in labels) cat(paste(format(l, digits = 17, trim = TRUE), collapse = " "), "|",
                      paste(levels(cut(mean(l), l)), collapse = " "), "\n", sep = "")
sink()

f <- function(p) c(
  n = nrow(p), mean = mean(p$x, na.rm = TRUE), sd = sd(p$x, na.rm = TRUE), sum = sum(p$x, na.rm = TRUE),
  median = median(p$x, na.rm = TRUE), min = min(p$x, na.rm = TRUE), max = max(p$x, na.rm = TRUE),
  p90 = unname(quantile(p$x, 0.9, na.rm = TRUE)),
  share = mean(p$k == 2), wmean = weighted.mean(p$x, p$w, na.rm = TRUE), distinct = length(unique(p$k))
)
parts <- split(d, d$g)
groups <- data.frame(g = names(parts), t(sapply(parts, f)))
write.csv(format(groups, digits = 17), "groups.csv", row.names = FALSE, quote = FALSE)

lag <- d
lag$at <- lag$time - 1
l <- merge(lag[c("id", "unit", "at")], d[c("unit", "time", "x")],
           by.x = c("unit", "at"), by.y = c("unit", "time"), all.x = TRUE)
lag$at <- lag$time + 2
m <- merge(lag[c("id", "unit", "at")], d[c("unit", "time", "x")],
           by.x = c("unit", "at"), by.y = c("unit", "time"), all.x = TRUE)
out <- merge(l[c("id", "x")], m[c("id", "x")], by = "id")
names(out) <- c("id", "lag1", "lead2")
write.csv(out, "lags.csv", row.names = FALSE, na = "", quote = FALSE)

o <- d[order(factor(d$g, c("c", "a", "b")), -d$x, d$k), ]
write.csv(data.frame(id = o$id), "order.csv", row.names = FALSE)
