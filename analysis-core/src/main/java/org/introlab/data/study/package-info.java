/**
 * A study: a folder with a code book, data and notebooks. Frames are read from it by name and checked against the code book.
 *
 * <p>Synthetic files are recognised by fingerprints of their rows, so that renaming a file does not strengthen its provenance.
 *
 * <p>For example, the current study and one of its tables, which is checked completely before anything is computed:
 *
 * <pre>{@code
 * Study study = Study.here();                            // the folder with notebooks/ and data/ that this runs in
 * Frame municipalities = study.read("municipalities");
 * municipalities.sources()
 * }</pre>
 */
package org.introlab.data.study;
