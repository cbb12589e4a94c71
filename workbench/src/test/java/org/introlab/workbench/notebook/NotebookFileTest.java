package org.introlab.workbench.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookFileTest {

    /** As JupyterLab and JJava leave it: times, versions, one stream for each print, a picture beside the figure. */
    private static final String FROM_LAB = """
            {"cells": [
             {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# T\\n", "text"]},
             {"cell_type": "code", "id": "b", "execution_count": 1,
              "metadata": {"execution": {"iopub.execute_input": "2026-11-24T05:54:00Z"}, "tags": ["x"]},
              "source": "1", "outputs": [
               {"output_type": "stream", "name": "stdout", "text": ["a\\n"]},
               {"output_type": "stream", "name": "stdout", "text": "b\\n"},
               {"output_type": "stream", "name": "stderr", "text": "e"},
               {"output_type": "display_data", "transient": {"display_id": "42"}, "metadata": {},
                "data": {"image/png": "AAAA", "application/vnd.plotly.v1+json": {"data": [{"y": [1.0, -0.0, 2.5, null]}]}}},
               {"output_type": "execute_result", "execution_count": 1, "metadata": {},
                "data": {"text/plain": ["x\\n", "y"], "image/png": "BBBB"}},
               {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["t"]}]}],
             "metadata": {"kernelspec": {"name": "introlab"}, "language_info": {"version": "17.0.15"}},
             "nbformat": 4, "nbformat_minor": 5}
            """;

    @TempDir
    Path folder;

    @Test
    void readsWhatMeansSomethingAndDropsTheRest() {
        Notebook notebook = NotebookReader.parse("lab.ipynb", FROM_LAB);
        assertEquals(Map.of("kernelspec", Map.of("name", "introlab")), notebook.metadata());
        assertEquals(Cell.markdown("a", "# T\ntext"), notebook.cells().get(0));
        Cell code = notebook.cells().get(1);
        assertEquals(Map.of("tags", List.of("x")), code.metadata());
        assertEquals(
                List.of(
                        new Output.Stream("stdout", "a\nb\n"),
                        new Output.Stream("stderr", "e"),
                        new Output.Display(Map.of(
                                "application/vnd.plotly.v1+json",
                                Map.of("data", List.of(Map.of("y", Arrays.asList(1L, 0L, 2.5, null)))))),
                        new Output.Result(Map.of("text/plain", "x\ny", "image/png", "BBBB"), OptionalInt.of(1)),
                        new Output.Failure("E", "v", List.of("t"))),
                code.outputs());
    }

    @Test
    void readsBackWhatItWrote() {
        Notebook notebook = NotebookReader.parse("lab.ipynb", FROM_LAB);
        String written = NotebookWriter.json(notebook);
        assertEquals(notebook, NotebookReader.parse("again.ipynb", written));
        assertEquals(written, NotebookWriter.json(NotebookReader.parse("again.ipynb", written)));
    }

    @Test
    void writesAsPythonDoes() {
        Notebook notebook = new Notebook(
                Map.of("b", 1, "a", List.of()),
                List.of(Cell.code("c", "x\n\ny")
                        .executed(1, List.of(new Output.Display(Map.of("z", "1", "text/plain", "å"))))));
        assertEquals("""
                {
                 "cells": [
                  {
                   "cell_type": "code",
                   "execution_count": 1,
                   "id": "c",
                   "metadata": {},
                   "outputs": [
                    {
                     "data": {
                      "text/plain": [
                       "å"
                      ],
                      "z": [
                       "1"
                      ]
                     },
                     "metadata": {},
                     "output_type": "display_data"
                    }
                   ],
                   "source": [
                    "x\\n",
                    "\\n",
                    "y"
                   ]
                  }
                 ],
                 "metadata": {
                  "a": [],
                  "b": 1
                 },
                 "nbformat": 4,
                 "nbformat_minor": 5
                }
                """, NotebookWriter.json(notebook));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"cells\": [`                                             | not JSON at line 1",
                "`[]`                                                        | the notebook is not a JSON object",
                "`{\"nbformat\": 3, \"worksheets\": []}`                     | nbformat is 3, expected 4",
                "`{\"cells\": []}`                                           | nbformat is missing, expected 4",
                "`{\"nbformat\": 4}`                                         | cells is missing",
                "`{\"nbformat\": 4, \"cells\": [7]}`                         | cell 1 is not a JSON object",
                "`{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"cod\"}]}`  | cell 1: cell_type is 'cod'",
                "`{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"raw\", \"source\": 7}]}` | cell 1: source is not text",
                "`{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"raw\", \"id\": \"a\"}, {\"cell_type\": \"raw\", \"id\": \"a\"}]}`"
                        + " | cell 2 has the same id 'a' as cell 1",
                "`{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"outputs\": [{\"output_type\": \"pyout\"}]}]}`"
                        + " | cell 1, output 1: output_type is 'pyout'",
            })
    void saysWhatIsWrongWithAFileAndWhere(String json, String message) {
        NotebookException e = assertThrows(NotebookException.class, () -> NotebookReader.parse("bad.ipynb", json));
        assertTrue(e.getMessage().startsWith("bad.ipynb: " + message), e.getMessage());
    }

    @Test
    void saysWhichFileIsMissing() {
        Path missing = folder.resolve("no.ipynb");
        NotebookException e = assertThrows(NotebookException.class, () -> NotebookReader.read(missing));
        assertEquals(missing + ": there is no such notebook", e.getMessage());
    }

    @Test
    void saysThatAFileIsNoText() throws IOException {
        Path latin = Files.write(folder.resolve("latin.ipynb"), new byte[] {'{', '"', (byte) 0xE5, '"', '}'});
        NotebookException e = assertThrows(NotebookException.class, () -> NotebookReader.read(latin));
        assertTrue(e.getMessage().startsWith(latin + ": can't be read as UTF-8 text"), e.getMessage());
    }

    @Test
    void keepsPlainJsonInOneForm() {
        assertEquals(22009L, Plain.of(22009.0));
        assertEquals(0L, Plain.of(-0.0));
        assertEquals(0.1, Plain.of(0.1f));
        assertEquals(1e22, Plain.of(1e22));
        assertEquals(0.5, Plain.of(new BigDecimal("0.50")));
        assertEquals(Arrays.asList(1L, null, null), Plain.of(new double[] {1, Double.NaN, Double.NEGATIVE_INFINITY}));
        assertEquals(List.of("a", true), Plain.of(new Object[] {"a", Optional.of(true)}));
        assertThrows(IllegalArgumentException.class, () -> Plain.of(new Object()));
        assertThrows(IllegalArgumentException.class, () -> Plain.of(Map.of(1, 2)));
    }
}
