/**
 * The code book: what {@code datapackage.json} declares about files and columns, and how Introlab reports the faults of a file.
 *
 * <p>May use {@code data} and {@code csv}, and Jackson. Introlab reports all faults of a file at once, because a researcher who repairs an extract
 * can't run it again after each typing error.
 *
 * <p>The files of a study and the columns of one:
 *
 * <pre>{@code
 * CodeBook book = Study.here().codeBook();
 * display(book.resources().stream().map(Resource::name).toList());
 * Field size = book.resource("municipalities").field("size_class");
 * size.variable().levels()
 * }</pre>
 */
package org.introlab.data.book;
