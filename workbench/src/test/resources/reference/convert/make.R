# Files of R: haven 2.5.1, foreign 0.8-84, R 4.2.2. Rscript make.R writes them and prints what R itself reads from them.
library(haven)
d <- data.frame(id=1:5, stringsAsFactors=FALSE)
d$kjønn <- labelled_spss(c(1,2,2,9,NA), labels=c(Kvinne=1, Mann=2, "Vil ikke svare"=9), na_values=9, label="Kjønn på respondenten (æøå)")
d$enig <- labelled_spss(c(5,4,97,98,1), labels=c("Helt uenig"=1,"Helt enig"=5,"Vet ikke"=98), na_range=c(97,99), label="Grad av enighet")
d$dato <- as.Date(c("2015-09-01","2015-10-15",NA,"2016-02-29","1999-12-31"))
d$lang <- c(strrep("blåbærsyltetøy ", 40), "kort", "", "a,b \"c\"", NA)
d$x <- c(0.1, 1/3, 1e-10, -2.5, NA)
attr(d$lang,"label") <- "Lang tekst"
write_sav(d, "labelled.sav"); write_sav(d, "labelled.zsav", compress="zsav")
s <- d; names(s)[2] <- "kjonn"; s$kjonn <- labelled(c(1,2,2,tagged_na("a"),NA), labels=c(Kvinne=1, Mann=2, "Vil ikke svare"=tagged_na("a")), label="Kjønn"); s$enig <- labelled(c(5,4,1,2,1), labels=c("Helt uenig"=1,"Helt enig"=5))
write_dta(s, "labelled.dta"); 
x <- data.frame(ID=1:3, NAVN=c("Åse","Øyvind","Ærlend"), V=c(1.5,NA,2)); write_xpt(x, "labelled.xpt")
library(foreign); write.dta(data.frame(a=1:3,b=factor(c("ja","nei","ja"))), "factor.dta")
k <- data.frame(kommune=c("0301","1103","0219"), tid=as.POSIXct(c("2015-09-01 00:00:00","2015-09-02 13:14:15","2015-09-03 00:00:00"), tz="UTC"))
write_sav(k, "codes.sav")
# what R itself reads, for the expected values of ConversionTest
cell <- function(v) ifelse(is.na(v), ifelse(is_tagged_na(v), paste0(".", na_tag(v)), ""), format(unclass(v), digits = 15, trim = TRUE))
r <- read_sav("labelled.sav", user_na = TRUE); print(lapply(r[c("kjønn", "enig", "x")], function(v) cell(as.double(unclass(v))))); print(nchar(r$lang))
print(cell(read_dta("labelled.dta")$kjonn)); print(read_xpt("labelled.xpt")); print(attributes(read.dta("factor.dta")$b)$levels)
print(as.data.frame(read_sav("codes.sav")))
