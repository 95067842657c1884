// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/SameDate.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDate = 60;
constexpr int mostMonth = 12;
constexpr int mostDay = 31;

enum class Role { Unknown, Year, Month, Day };

/// A number of a date, or the month by its name.
struct Part
{
    int value = 0;
    qsizetype digits = 0; ///< 0: a name
    Role role = Role::Unknown;

    bool canBe(Role wanted) const
    {
        if (role != Role::Unknown && role != wanted) {
            return false;
        }
        if (wanted == Role::Year) {
            return digits == 2 || digits == 4;
        }
        return digits <= 2 && value >= 1 && value <= (wanted == Role::Month ? mostMonth : mostDay);
    }
};

using Parts = QList<Part>;

/// What the parts may mean; without a part that was left out.
struct Reading
{
    std::optional<Part> year;
    std::optional<int> month;
    std::optional<int> day;
};

/// 1 to 12; 0: it is no month's name.
int monthNamed(const QString& word)
{
    static const QStringList months{u"january"_s,   u"february"_s, u"march"_s,    u"april"_s,
                                    u"may"_s,       u"june"_s,     u"july"_s,     u"august"_s,
                                    u"september"_s, u"october"_s,  u"november"_s, u"december"_s};
    constexpr qsizetype shortest = 3;
    const auto found = std::ranges::find_if(
        months, [&](const auto& name) { return word.size() >= shortest && name.startsWith(word); });
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

/// What the word after a number makes of it; nothing: it is no word of a date.
std::optional<Role> roleBefore(const QString& word)
{
    static const QStringList dayWords{u"日"_s, u"号"_s, u"st"_s, u"nd"_s, u"rd"_s, u"th"_s};
    static const QStringList weekdays{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                      u"friday"_s, u"saturday"_s, u"sunday"_s};
    const bool isWeekday =
        word.size() > 2 && std::ranges::any_of(weekdays, [&](const auto& day) { return day.startsWith(word); });
    if (dayWords.contains(word)) {
        return Role::Day;
    }
    if (isWeekday || word == u"d"_s || word == u"of"_s) {
        return Role::Unknown;
    }
    return word == u"年"_s ? std::optional(Role::Year) : word == u"月"_s ? std::optional(Role::Month) : std::nullopt;
}

bool addNumber(Parts& parts, const QString& word)
{
    if (word.size() == 8) {
        parts << Part{word.first(4).toInt(), 4, Role::Year} << Part{word.sliced(4, 2).toInt(), 2, Role::Month}
              << Part{word.sliced(6).toInt(), 2, Role::Day};
        return true;
    }
    parts << Part{word.toInt(), word.size(), word.size() == 4 ? Role::Year : Role::Unknown};
    return word.size() <= 4 && word.size() != 3;
}

/// The numbers and names of a date, or of part of one; nothing: there is something else among them.
std::optional<Parts> partsOf(const QString& text)
{
    static const QRegularExpression word(u"[0-9]+|(?<=[0-9])(?:st|nd|rd|th)|[a-z]+|[年月日号]"_s);
    Parts parts;
    qsizetype taken = 0;
    if (text.size() > longestDate) {
        return std::nullopt;
    }
    for (auto match = word.globalMatch(text); match.hasNext();) {
        const auto found = match.next().captured();
        taken += found.size();
        if (found.front() >= u'0' && found.front() <= u'9') {
            if (!addNumber(parts, found)) {
                return std::nullopt;
            }
        } else if (const int month = monthNamed(found); month > 0) {
            parts << Part{month, 0, Role::Month};
        } else if (const auto role = roleBefore(found)) {
            if (!parts.isEmpty() && parts.last().role == Role::Unknown) {
                parts.last().role = *role;
            }
        } else {
            return std::nullopt;
        }
    }
    const auto signs = std::ranges::count_if(text, [](QChar c) { return u"-/.,:"_s.contains(c); });
    return taken + signs == text.size() ? std::optional(parts) : std::nullopt;
}

bool isAllNumbers(const Parts& parts)
{
    return std::ranges::none_of(parts,
                                [](const Part& part) { return part.role == Role::Month || part.role == Role::Day; });
}

/// All that three parts may mean, or two of a date that is written in part.
QList<Reading> readingsOf(const Parts& parts)
{
    using Order = QList<Role>;
    static const QList<Order> usual{{Role::Year, Role::Month, Role::Day},
                                    {Role::Day, Role::Month, Role::Year},
                                    {Role::Month, Role::Day, Role::Year},
                                    {Role::Year, Role::Month},
                                    {Role::Month, Role::Year},
                                    {Role::Month, Role::Day},
                                    {Role::Day, Role::Month}};
    static const QList<Order> others{{Role::Year, Role::Day, Role::Month},
                                     {Role::Month, Role::Year, Role::Day},
                                     {Role::Day, Role::Year, Role::Month}}; // where words say which is which
    QList<Reading> readings;
    for (const auto& order : isAllNumbers(parts) ? usual : usual + others) {
        Reading reading;
        bool isPossible = order.size() == parts.size();
        for (qsizetype i = 0; isPossible && i < parts.size(); ++i) {
            isPossible = parts[i].canBe(order[i]);
            if (order[i] == Role::Year) {
                reading.year = parts[i];
            } else {
                (order[i] == Role::Month ? reading.month : reading.day) = parts[i].value;
            }
        }
        if (isPossible) {
            readings << reading;
        }
    }
    return readings;
}

bool isSameYear(const Part& one, const Part& other)
{
    constexpr int century = 100;
    return one.digits == other.digits ? one.value == other.value : one.value % century == other.value % century;
}

/// The drawn one says nothing that the stored one does not say.
bool agree(const Reading& stored, const Reading& drawn)
{
    const auto isIn = [](const std::optional<int>& known, const std::optional<int>& seen) {
        return !seen || known == seen;
    };
    return (!drawn.year || (stored.year && isSameYear(*stored.year, *drawn.year))) && isIn(stored.month, drawn.month)
           && isIn(stored.day, drawn.day);
}

/// Numbers with the year in the same place: their order is the same, whichever it is.
bool areWrittenAlike(const Parts& stored, const Parts& drawn)
{
    return isAllNumbers(stored) && isAllNumbers(drawn)
           && std::ranges::equal(stored, drawn,
                                 [](const Part& a, const Part& b) { return (a.digits == 4) == (b.digits == 4); });
}

bool areSameNumbers(const Parts& stored, const Parts& drawn)
{
    return std::ranges::equal(stored, drawn, [](const Part& a, const Part& b) { return a.value == b.value; });
}

/// A time, or a day and a time, of which some is left out.
bool isWithin(const Parts& stored, const Parts& drawn)
{
    const auto isSame = [](const Part& a, const Part& b) { return a.value == b.value; };
    return drawn.size() > 1
           && std::search(stored.begin(), stored.end(), drawn.begin(), drawn.end(), isSame) != stored.end();
}

} // namespace

std::optional<bool> isSameDate(const QString& stored, const QString& drawn, Formatting formatting)
{
    constexpr qsizetype wholeDate = 3;
    const auto known = partsOf(stored);
    const auto seen = partsOf(drawn);
    if (!known || !seen) {
        return std::nullopt;
    }
    const bool isScripted = formatting == Formatting::Scripted;
    const auto held = readingsOf(*known);
    const auto shown = readingsOf(*seen);
    const bool isWhole = known->size() == wholeDate && (seen->size() == wholeDate || isScripted);
    if (!isWhole || held.isEmpty() || shown.isEmpty()) {
        return isScripted && isWithin(*known, *seen) ? std::optional(true) : std::nullopt;
    }
    if (!isScripted && areWrittenAlike(*known, *seen)) {
        return areSameNumbers(*known, *seen);
    }
    return std::ranges::any_of(held, [&](const Reading& one) {
        return std::ranges::any_of(shown, [&](const Reading& other) { return agree(one, other); });
    });
}

} // namespace pingshen
