package org.introlab.published;

import java.util.List;

/** Thrown when a ledger or a list of findings is invalid; the message lists every fault with its file, row and column. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    LedgerException(String file, List<String> faults) {
        super(message(file, faults));
    }

    private static String message(String file, List<String> faults) {
        StringBuilder text = new StringBuilder(file).append(": ");
        text.append(faults.size() == 1 ? "1 fault" : faults.size() + " faults");
        faults.stream().limit(SHOWN).forEach(fault -> text.append("\n  ").append(fault));
        if (faults.size() > SHOWN) {
            text.append("\n  and ").append(faults.size() - SHOWN).append(" more");
        }
        return text.toString();
    }
}
