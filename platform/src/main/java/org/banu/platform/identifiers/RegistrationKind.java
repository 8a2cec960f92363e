package org.banu.platform.identifiers;

import java.util.Set;

/** A register that gives out numbers to businesses, or to those who own them. */
public enum RegistrationKind {
    /** Business identification number of Kazakhstan. */
    BIN("KZ"),
    /** Individual identification number of Kazakhstan, under which one who trades alone is registered. */
    IIN("KZ"),
    /** Computerised national identity card of Pakistan. */
    CNIC("PK"),
    /** National tax number of Pakistan. */
    NTN("PK"),
    /** Corporate unique identification number of the Securities and Exchange Commission of Pakistan. */
    SECP("PK");

    private final String country;

    RegistrationKind(String country) {
        this.country = country;
    }

    /** Whose register it is, ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    /** Whether it gives numbers to companies alone, so that none of them is a person's. */
    public boolean isOfCompanies() {
        return switch (this) {
            case BIN, SECP -> true;
            case IIN, CNIC, NTN -> false;
        };
    }

    /**
     * Reads what somebody typed: digits of any script, letters that look like digits, spaces and dashes anywhere, and the
     * number's own name before it.
     */
    public Registration read(String typed) {
        var digits = TypedDigits.of(typed, labels(), this == NTN);
        if (digits.strangerAt() > 0) {
            return new Registration.Bad(this, Registration.Reason.NOT_A_DIGIT, digits.strangerAt());
        }
        if (digits.size() == 0) {
            return new Registration.Bad(this, Registration.Reason.EMPTY, 0);
        }
        return switch (this) {
            case BIN -> KazakhstanNumbers.bin(digits);
            case IIN -> KazakhstanNumbers.iin(digits);
            case CNIC -> PakistanNumbers.cnic(digits);
            case NTN -> PakistanNumbers.ntn(digits);
            case SECP -> PakistanNumbers.secp(digits);
        };
    }

    /** What people write before the number. */
    private Set<String> labels() {
        return switch (this) {
            case BIN -> Set.of("bin", "бин", "бсн");
            case IIN -> Set.of("iin", "иин", "жсн");
            case CNIC -> Set.of("cnic", "nic", "nicop", "no", "شناختی", "کارڈ", "نمبر");
            case NTN -> Set.of("ntn", "no", "این", "ٹی", "نمبر");
            case SECP -> Set.of("secp", "cuin", "reg", "no", "نمبر");
        };
    }
}
