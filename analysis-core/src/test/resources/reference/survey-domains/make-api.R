# The columns used here of the samples in R's survey 4.1-1, data(api). Usage: Rscript make-api.R (once; the files are committed).
suppressMessages(library(survey)); data(api)
keep <- c("cds", "stype", "dnum", "snum", "api00", "enroll", "meals", "acs.46", "awards", "pw")
save <- function(d, name, more) write.csv(d[, c(keep, more)], paste0(name, ".csv"), row.names = FALSE, quote = FALSE, na = "")
save(apistrat, "apistrat", "fpc"); save(apiclus1, "apiclus1", "fpc"); save(apiclus2, "apiclus2", c("fpc1", "fpc2"))
