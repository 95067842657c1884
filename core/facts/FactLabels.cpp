// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/FactLabels.h"

#include "core/base/Json.h"
#include "core/domain/Names.h"
#include "core/text/Folding.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr Names labelNames(std::array{
    NameRow{FactLabel::Name, "name"},
    NameRow{FactLabel::LatinName, "latinName"},
    NameRow{FactLabel::ChineseName, "chineseName"},
    NameRow{FactLabel::Surname, "surname"},
    NameRow{FactLabel::GivenNames, "givenNames"},
    NameRow{FactLabel::Nationality, "nationality"},
    NameRow{FactLabel::PassportNumber, "passportNumber"},
    NameRow{FactLabel::BirthDate, "birthDate"},
    NameRow{FactLabel::Employer, "employer"},
    NameRow{FactLabel::CreditCode, "creditCode"},
    NameRow{FactLabel::OrganisationCode, "organisationCode"},
    NameRow{FactLabel::Position, "position"},
    NameRow{FactLabel::Salary, "salary"},
    NameRow{FactLabel::Degree, "degree"},
    NameRow{FactLabel::Term, "term"},
    NameRow{FactLabel::Table, "table"},
    NameRow{FactLabel::None, "none"},
});

struct LabelWord
{
    QString key; ///< folded, of half width, without spaces
    FactLabel label = FactLabel::None;
    bool isWeak = false;
};

/// By first character, the longest first.
using LabelWords = QHash<QChar, QList<LabelWord>>;

void addWords(LabelWords& words, const QJsonObject& row, QLatin1StringView strength)
{
    const auto label = labelNames.value(row["fact"_L1].toString(), FactLabel::None);
    const auto texts = row[strength].toString().split(u'|', Qt::SkipEmptyParts);
    for (const auto& text : texts) {
        auto key = folded(text);
        key.remove(u' ');
        words[key.front()].append({key, label, strength == "weak"_L1});
    }
}

const LabelWords& labelWords()
{
    static const LabelWords table = [] {
        LabelWords made;
        QFile file(u":/facts/labels.json"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        const auto data = parseJsonObject(isOpen ? file.readAll() : QByteArray()).value_or(QJsonObject());
        const auto rows = data["labels"_L1].toArray();
        for (const auto& row : rows) {
            addWords(made, row.toObject(), "strong"_L1);
            addWords(made, row.toObject(), "weak"_L1);
        }
        for (auto& words : made) {
            std::ranges::stable_sort(words, [](const auto& a, const auto& b) { return a.key.size() > b.key.size(); });
        }
        return made;
    }();
    return table;
}

bool isLatinLetter(QChar c)
{
    return c.isLetter() && c.unicode() < 0x250;
}

/// A word of letters is not found within another one, as the page parts them.
bool isWhole(const FactPage& page, const FactPage::Line& line, qsizetype at, qsizetype length)
{
    const auto& text = page.plain();
    const auto begin = line.places[at];
    const auto last = line.places[at + length - 1];
    const bool goesOnBefore = isLatinLetter(line.keys[at]) && begin > 0 && isLatinLetter(text[begin - 1]);
    const bool goesOnAfter =
        isLatinLetter(line.keys[at + length - 1]) && last + 1 < text.size() && isLatinLetter(text[last + 1]);
    return !goesOnBefore && !goesOnAfter;
}

const LabelWord* labelAt(const FactPage& page, const FactPage::Line& line, qsizetype at)
{
    const auto words = labelWords().constFind(line.keys[at]);
    if (words == labelWords().constEnd()) {
        return nullptr;
    }
    const auto rest = QStringView(line.keys).mid(at);
    const auto found = std::ranges::find_if(*words, [&](const LabelWord& word) {
        return rest.startsWith(word.key) && isWhole(page, line, at, word.key.size());
    });
    return found == words->end() ? nullptr : &*found;
}

/// What a form puts between a label and its value: colons, strokes, leaders, spaces.
bool isBetween(QChar c)
{
    return c == u' ' || c == u':' || c == u'|' || c == u'/' || c == u'_' || c == u'.' || c == u'*' || c == u'\'';
}

/// Behind brackets such as （元） or (as in passport), and what stands between label and value.
void skipToValue(const FactPage& page, LabelPlace& place, qsizetype lineEnd)
{
    const auto& text = page.plain();
    auto at = place.end;
    constexpr qsizetype longestBracket = 16;
    while (at < lineEnd) {
        if (text[at] == u'(') {
            const auto close = text.indexOf(u')', at);
            if (close < 0 || close >= lineEnd || close - at > longestBracket || place.hasColon) {
                break;
            }
            at = close + 1;
            place.end = at;
        } else if (isBetween(text[at])) {
            place.hasColon = place.hasColon || text[at] == u':' || text[at] == u'|';
            ++at;
        } else {
            break;
        }
    }
    place.valueBegin = at;
}

constexpr double labelGap = 0.6; ///< free space between columns, in heights of a line; a space is half as wide

bool isSign(QChar c)
{
    return !c.isLetterOrNumber();
}

/// A form prints it: it begins a cell, and its value stands apart. In prose these words are no labels.
bool standsAlone(const FactPage& page, const LabelPlace& place, const LabelPlace* next, qsizetype lineBegin,
                 qsizetype lineEnd)
{
    const auto& text = page.plain();
    const bool isChinese = !isLatinLetter(text[place.begin]);
    const auto isParted = [&](qsizetype at) {
        return page.gapBefore(at) >= labelGap || (isChinese && at > 0 && text[at - 1] == u' ');
    };
    auto before = place.begin; // the first character that is no space
    while (before > lineBegin && text[before - 1] == u' ') {
        --before;
    }
    const bool isAfterOther =
        before > lineBegin && (isSign(text[before - 1]) || isLatinLetter(text[before - 1]) == isChinese);
    const bool begins = before == lineBegin || isParted(place.begin) || isAfterOther;
    const bool isLast = place.valueBegin >= lineEnd;
    const bool isBeforeLabel = next != nullptr && place.valueBegin >= next->begin;
    return begins && (place.hasColon || isLast || isBeforeLabel || isParted(place.valueBegin));
}

} // namespace

QList<LabelPlace> labelsOf(const FactPage& page, const FactPage::Line& line)
{
    QList<LabelPlace> places;
    for (qsizetype at = 0; at < line.keys.size();) {
        const auto* word = labelAt(page, line, at);
        if (!word) {
            ++at;
            continue;
        }
        const auto last = at + word->key.size() - 1;
        places.append(
            {.label = word->label, .isWeak = word->isWeak, .begin = line.places[at], .end = line.places[last] + 1});
        at = last + 1;
    }
    for (qsizetype i = places.size() - 1; i >= 0; --i) {
        const auto* next = i + 1 < places.size() ? &places[i + 1] : nullptr;
        auto& place = places[i];
        place.valueEnd = next != nullptr ? next->begin : line.end;
        skipToValue(page, place, place.valueEnd);
        if (place.isWeak && !standsAlone(page, place, next, line.begin, line.end)) {
            places.removeAt(i);
        }
    }
    return places;
}

} // namespace pingshen
