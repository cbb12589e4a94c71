/**
 * A study: a folder with a code book, data and notebooks, from which frames are read by name and checked against the code book.
 *
 * <p>Also which synthetic files there are, by fingerprints of their rows: a file is never worth more because somebody renamed it.
 *
 * <p>The study that this runs in, and a table of it, checked completely before anything is computed:
 *
 * <pre>{@code
 * Study study = Study.here();                            // the folder with notebooks/ and data/ that this runs in
 * Frame municipalities = study.read("municipalities");
 * municipalities.sources()
 * }</pre>
 */
package org.introlab.data.study;
