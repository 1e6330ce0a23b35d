package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Another amount. Values are compared, not characters: "1.5" is not "15", "1,000" is "1000", "12" is "twelve". */
final class NumberRule implements EditRule {

    private static final DateRule DATES = new DateRule();

    @Override
    public EditClass editClass() {
        return EditClass.NUMBER;
    }

    @Override
    public Optional<String> reason(WordEdit edit) {
        if (!changesAmount(edit)) {
            return Optional.empty();
        }
        boolean isDate = DATES.reason(edit).isPresent();
        List<Amount> old = amounts(edit.before(), edit.oldRange(), isDate);
        List<Amount> now = amounts(edit.after(), edit.newRange(), isDate);
        if (saySame(old, now)) {
            return Optional.empty();
        }
        if (old.size() == 1 && now.size() == 1) {
            return Optional.of(between(old.get(0), now.get(0)));
        }
        return Optional.of(Wording.of(edit));
    }

    /** Tells whether the amounts that an edit touches do not say the same on both sides. */
    static boolean changesAmount(WordEdit edit) {
        boolean inside = !edit.before().amountsIn(edit.oldRange()).isEmpty()
                || !edit.after().amountsIn(edit.newRange()).isEmpty();
        return inside
                && !saySame(
                        amounts(edit.before(), edit.oldRange(), false), amounts(edit.after(), edit.newRange(), false));
    }

    /** Tells whether an edit only writes the digits of one number with other separators. */
    static boolean isOtherSeparator(WordEdit edit) {
        List<Amount> old = edit.before().amountsIn(edit.oldRange());
        List<Amount> now = edit.after().amountsIn(edit.newRange());
        return old.size() == 1
                && now.size() == 1
                && edit.oldWords().size() <= 2
                && digits(old.get(0)).equals(digits(now.get(0)))
                && old.get(0).saysTheSameAs(now.get(0));
    }

    private static String digits(Amount amount) {
        return amount.text().replaceAll("[\\p{P}\\s\\p{Z}]", "");
    }

    /**
     * The amounts at one side of an edit. A mere insertion may lengthen the amount beside it ("5" -> "5 million"), so those are
     * looked at too, unless a date came or went there; years that changed as dates are left out.
     */
    private static List<Amount> amounts(EditedText text, TextRange range, boolean isDate) {
        return isDate
                ? text.amountsIn(range).stream()
                        .filter(amount -> !amount.isYear())
                        .toList()
                : text.amountsTouching(range);
    }

    private static boolean saySame(List<Amount> old, List<Amount> now) {
        List<Amount> oldSure = sure(old, now);
        List<Amount> newSure = sure(now, old);
        if (oldSure.size() != newSure.size()) {
            return false;
        }
        for (int i = 0; i < oldSure.size(); i++) {
            if (!oldSure.get(i).saysTheSameAs(newSure.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Amount> sure(List<Amount> amounts, List<Amount> others) {
        boolean company = others.stream().anyMatch(other -> !other.doubtful());
        return amounts.stream().filter(amount -> company || !amount.doubtful()).toList();
    }

    private static String between(Amount old, Amount now) {
        BigDecimal oldValue = old.value();
        BigDecimal newValue = now.value();
        String words = Wording.between(old.text(), now.text());
        if (oldValue == null || newValue == null || haveOneUnit(old, now) || (isPlain(old) && isPlain(now))) {
            return words;
        }
        return words + " (" + plain(oldValue) + " -> " + plain(newValue) + ")";
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** A number that reads as it counts needs no translation. */
    private static boolean isPlain(Amount amount) {
        return amount.text().chars().noneMatch(c -> c > 0x7F && Character.isDigit(c))
                && amount.text().chars().noneMatch(Character::isWhitespace);
    }

    /** "412 million" and "431 million" can be compared as they stand; "12 million" and "12 billion" cannot so easily. */
    private static boolean haveOneUnit(Amount old, Amount now) {
        return unit(old).equals(unit(now));
    }

    private static String unit(Amount amount) {
        return amount.text().replaceAll("[0-9][0-9.,]*", "0");
    }
}
