# Runs the lines of R in docs/data.md, which are in lines.R, and prints what they read as JSON.
suppressPackageStartupMessages(library(jsonlite))
setwd(commandArgs(trailingOnly = TRUE)[1])
printed <- suppressPackageStartupMessages(capture.output(source("lines.R", print.eval = TRUE)))

ends <- as_edgelist(graph, names = FALSE)
cat(toJSON(
  list(
    nodes = cbind(V(graph)$id, V(graph)$name, V(graph)$country, V(graph)$continent),
    edges = cbind(E(graph)$friendship, V(graph)$id[ends[, 1]], V(graph)$id[ends[, 2]], E(graph)$established_on),
    degrees = cbind(V(graph)$name, degree(graph)),
    rows = rows[, c("id", "established_on", "partner_country_names", "reported_continent")],
    printed = printed
  ),
  na = "null", dataframe = "values"
))
