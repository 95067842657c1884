// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FactText.h"

namespace pingshen::ui {

QString labelOf(FactKind kind, const Phrasebook& book)
{
    switch (kind) {
    case FactKind::LatinName:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "Name in Latin letters"));
    case FactKind::ChineseName:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "Chinese name"));
    case FactKind::Nationality:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "Nationality"));
    case FactKind::PassportNumber:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "Passport number"));
    case FactKind::BirthDate:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "Date of birth"));
    case FactKind::Employer:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "Employer"));
    case FactKind::CreditCode:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "Unified social credit code"));
    case FactKind::Position:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "Position"));
    case FactKind::Salary:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "Annual salary"));
    case FactKind::Degree:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "Highest degree"));
    case FactKind::Employment:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "Term of employment"));
    }
    Q_UNREACHABLE();
}

QString labelOf(FactDifference::Kind kind, const Phrasebook& book)
{
    switch (kind) {
    case FactDifference::Kind::Differs:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "differs"));
    case FactDifference::Kind::LookAlike:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "looks alike"));
    case FactDifference::Kind::Missing:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "missing"));
    }
    Q_UNREACHABLE();
}

QString labelOf(FactCheck check, const Phrasebook& book)
{
    switch (check) {
    case FactCheck::None:
        return {};
    case FactCheck::Holds:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "check digit correct"));
    case FactCheck::Fails:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "check digit wrong"));
    }
    Q_UNREACHABLE();
}

} // namespace pingshen::ui
