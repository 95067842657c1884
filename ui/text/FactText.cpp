// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FactText.h"

#include "core/base/VisibleText.h"
#include "core/facts/Countries.h"
#include "core/facts/WrittenAmount.h"
#include "ui/text/Formats.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString degreeText(const QString& degree, const Phrasebook& book)
{
    static const QMap<QString, const char*> words{{u"doctorate"_s, QT_TRANSLATE_NOOP("Fact", "Doctorate")},
                                                  {u"master"_s, QT_TRANSLATE_NOOP("Fact", "Master's degree")},
                                                  {u"bachelor"_s, QT_TRANSLATE_NOOP("Fact", "Bachelor's degree")},
                                                  {u"college"_s, QT_TRANSLATE_NOOP("Fact", "College diploma")}};
    const auto* word = words.value(degree, nullptr);
    return word ? book.words("Fact", word) : visibleText(degree);
}

QString moneyText(const QString& value)
{
    constexpr qint64 fenOfYuan = 100;
    const auto amount = amountFromValue(value);
    if (!amount) {
        return visibleText(value);
    }
    const auto fen = QString::number(amount->fen % fenOfYuan).rightJustified(2, u'0');
    const auto sum = QString(countText(amount->fen / fenOfYuan) + u'.' + fen);
    return amount->currency.isEmpty() || amount->currency == "CNY"_L1 ? sum : QString(amount->currency + u' ' + sum);
}

} // namespace

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

QString labelOf(Settled settled, const Phrasebook& book)
{
    switch (settled) {
    case Settled::Open:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "open"));
    case Settled::Accepted:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "accepted"));
    case Settled::Raised:
        return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "raised"));
    }
    Q_UNREACHABLE();
}

QString factValueText(FactKind kind, const QString& value, const Phrasebook& book)
{
    switch (kind) {
    case FactKind::Nationality: {
        const auto name = countryCalled(value).in(book.language());
        return name.isEmpty() ? visibleText(value) : name;
    }
    case FactKind::Degree:
        return degreeText(value, book);
    case FactKind::Salary:
        return moneyText(value);
    case FactKind::BirthDate:
        return QString(value).replace(u'|', u" / "_s);
    case FactKind::Employment:
        return QString(value).replace(u'|', u" / "_s).replace(u'/', u" – "_s);
    default:
        return visibleText(value);
    }
}

QString statementText(const StatementId& id, const QList<Document>& documents, const Phrasebook& book)
{
    const auto statement = statementFrom(id);
    const auto kind = statement ? factKindFrom(statement->fact) : std::nullopt;
    if (!kind) {
        return {};
    }
    const auto document = std::ranges::find(documents, statement->document, &Document::id);
    const auto name = document == documents.end() ? QString() : document->name;
    const auto value = statement->value.isEmpty() ? labelOf(FactDifference::Kind::Missing, book)
                                                  : factValueText(*kind, statement->value, book);
    return book.words("Fact", QT_TRANSLATE_NOOP("Fact", "%1 · %2: %3"))
        .arg(labelOf(*kind, book), name, value); // fact, document, value
}

} // namespace pingshen::ui
