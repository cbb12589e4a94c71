/**
 * The code book: the description of files and columns in {@code datapackage.json}, and the report of a file's faults.
 *
 * <p>Uses {@code data}, {@code csv} and Jackson. All faults of a file are reported at once, because a researcher who prepares an extract
 * can't run the program again after each correction.
 *
 * <p>For example, the files of a study and a column of one of them:
 *
 * <pre>{@code
 * CodeBook book = Study.here().codeBook();
 * display(book.resources().stream().map(Resource::name).toList());
 * Field size = book.resource("municipalities").field("size_class");
 * size.variable().levels()
 * }</pre>
 */
package org.introlab.data.book;
