// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/FactReader.h"

#include "core/facts/Countries.h"
#include "core/facts/FactSentences.h"
#include "core/facts/FactValues.h"
#include "core/facts/MachineReadableZone.h"
#include "core/facts/WrittenDate.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Span = FactPage::Span;

/// A part of a name that a form asks for by itself.
struct NamePart
{
    QString text;
    Span span;
};

class PageReading
{
public:
    explicit PageReading(const FactPage& page) : m_page(page) {}

    QList<Fact> read()
    {
        readZones();
        for (const auto& line : m_page.lines()) {
            readLine(line);
        }
        addWholeName();
        m_facts += factsInSentences(m_page);
        m_facts += factsOfTaxRecord(m_page);
        return once();
    }

private:
    void readLine(const FactPage::Line& line)
    {
        const auto labels = labelsOf(m_page, line);
        const bool isTableHead = labels.size() > 1 && std::ranges::any_of(labels, [](const LabelPlace& place) {
                                     return place.label == FactLabel::Table && place.valueBegin >= place.valueEnd;
                                 });
        qsizetype first = 0; // of the labels for one value: Passport No. / 护照号码
        for (qsizetype i = 0; i < labels.size() && m_facts.size() < FactReader::mostOfPage; ++i) {
            const auto& label = labels[i];
            const bool goesOn = i > 0 && label.label == labels[i - 1].label && label.begin <= labels[i - 1].valueBegin;
            first = goesOn ? first : i;
            if (label.label == FactLabel::None || label.label == FactLabel::Table) {
                continue;
            }
            if (label.valueBegin < label.valueEnd) {
                add(label, {label.valueBegin, label.valueEnd});
                continue;
            }
            // The same label in the other language has the value.
            const bool isRepeated =
                i + 1 < labels.size() && labels[i + 1].label == label.label && labels[i + 1].begin <= label.valueBegin;
            if (!isTableHead && !isRepeated) {
                addBelow(label, labels[first].begin);
            }
        }
    }

    /// What stands there may be another label.
    void addBelow(const LabelPlace& label, qsizetype begin)
    {
        const auto span = m_page.below(begin, label.end);
        if (span.end > span.begin) {
            const auto& line = m_page.lines()[m_page.lineAt(span.begin)];
            const auto labels = labelsOf(m_page, line);
            const bool isLabel = std::ranges::any_of(
                labels, [&span](const LabelPlace& place) { return place.begin < span.end && place.end > span.begin; });
            if (!isLabel) {
                add(label, span);
            }
        }
    }

    void add(const LabelPlace& label, Span span)
    {
        if (label.label == FactLabel::Surname || label.label == FactLabel::GivenNames) {
            addPart(label.label, span);
            return;
        }
        m_facts += factsAfter(m_page, label, span.begin, span.end);
    }

    void addPart(FactLabel label, Span span)
    {
        static const QRegularExpression pattern(u"\\p{Lu}[\\p{Latin}'’ \\-]{0,60}"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
        auto end = span.begin + 1;
        while (end < span.end && m_page.gapBefore(end) < 1) {
            ++end;
        }
        const auto match =
            pattern.match(m_page.plain().mid(span.begin, end - span.begin), 0, QRegularExpression::NormalMatch,
                          QRegularExpression::AnchorAtOffsetMatchOption);
        auto& part = label == FactLabel::Surname ? m_surname : m_givenNames;
        if (match.hasMatch() && part.text.isEmpty()) {
            part = {match.captured().trimmed(), {span.begin, span.begin + match.captured().trimmed().size()}};
        }
    }

    void addWholeName()
    {
        if (m_surname.text.isEmpty() || m_givenNames.text.isEmpty()) {
            return;
        }
        auto fact = factOf(m_page, FactKind::LatinName, m_givenNames.text + u' ' + m_surname.text,
                           m_givenNames.span.begin, m_givenNames.span.end);
        const auto surname =
            factOf(m_page, FactKind::LatinName, m_surname.text, m_surname.span.begin, m_surname.span.end);
        fact.text = surname.text + u' ' + fact.text;
        fact.passage.quote = fact.text;
        fact.passage.rects = surname.passage.rects + fact.passage.rects;
        fact.confidence = std::min(fact.confidence, surname.confidence);
        fact.surname = m_surname.text;
        m_facts.append(fact);
    }

    void readZones()
    {
        QStringList lines;
        for (const auto& line : m_page.lines()) {
            lines.append(zoneLine(QStringView(m_page.plain()).mid(line.begin, line.end - line.begin)));
        }
        for (qsizetype at = 0; at + 1 < lines.size(); ++at) {
            if (const auto zone = zoneAt(lines, at)) {
                addZone(*zone);
                at += zone->lines - 1;
            }
        }
    }

    void addZone(const MachineReadableZone& zone)
    {
        using Check = MachineReadableZone::Check;
        const auto checkOf = [](Check check) {
            return check == Check::Holds   ? FactCheck::Holds
                   : check == Check::Fails ? FactCheck::Fails
                                           : FactCheck::None;
        };
        const bool isCard = zone.form == MachineReadableZone::Form::Td1;
        const auto add = [&](FactKind kind, const QString& value, qsizetype line, FactCheck check) {
            if (value.isEmpty()) {
                return;
            }
            const auto& place = m_page.lines()[zone.firstLine + line];
            auto fact = factOf(m_page, kind, value, place.begin, place.end);
            fact.check = check;
            fact.isOfZone = true;
            fact.surname = kind == FactKind::LatinName ? zone.surname : QString();
            m_facts.append(fact);
        };
        const auto name = QString(zone.givenNames + u' ' + zone.surname).trimmed();
        add(FactKind::LatinName, name, isCard ? 2 : 0, FactCheck::None);
        if (zone.documentCode.startsWith(u'P')) {
            add(FactKind::PassportNumber, zone.number, isCard ? 0 : 1, checkOf(zone.checks.number));
        }
        add(FactKind::Nationality, countryOfZone(zone.nationality), 1, FactCheck::None);
        if (zone.birth.isValid()) {
            add(FactKind::BirthDate, valueOf(WrittenDate{.date = zone.birth, .otherReading = {}}), 1,
                checkOf(zone.checks.birth));
        }
    }

    /// By kind, each value as it is written once.
    QList<Fact> once() const
    {
        QList<Fact> facts;
        QSet<QString> seen;
        for (const auto kind : factKinds()) {
            for (const auto& fact : m_facts) {
                const auto key = fact.value + u'\n' + fact.text + u'\n' + (fact.isOfZone ? u"z"_s : QString());
                if (fact.kind == kind && !seen.contains(nameOf(kind) + key) && facts.size() < FactReader::mostOfPage) {
                    seen.insert(nameOf(kind) + key);
                    facts.append(fact);
                }
            }
        }
        return facts;
    }

    const FactPage& m_page;
    QList<Fact> m_facts;
    NamePart m_surname;
    NamePart m_givenNames;
};

} // namespace

QList<Fact> FactReader::read(const PageText& page)
{
    const FactPage readable(page, m_characters);
    return PageReading(readable).read();
}

} // namespace pingshen
