// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Formats.h"

#include <QLocale>

#include <array>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QLocale localeOf(const Phrasebook& book)
{
    return book.language() == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

QString countText(qint64 count)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(count);
}

QString sizeText(qint64 bytes)
{
    static constexpr std::array units{"B", "KB", "MB", "GB", "TB"};
    auto size = static_cast<double>(qMax<qint64>(0, bytes));
    size_t unit = 0;
    // 1,023.96 KB would be shown as 1,024 KB: it belongs to the next unit.
    while (size >= 1023.95 && unit + 1 < units.size()) {
        size /= 1024;
        ++unit;
    }
    auto number = QString::number(size, 'f', unit == 0 || size >= 100 ? 0 : 1);
    if (number.endsWith(".0"_L1)) {
        number.chop(2);
    }
    return number + u' ' + QLatin1StringView(units[unit]);
}

QString pointsText(WeightedPoints points)
{
    return points.toShortString();
}

QString dateText(QDate date, const Phrasebook& book)
{
    const auto format = book.language() == Language::Chinese ? u"yyyy年M月d日"_s : u"d MMMM yyyy"_s;
    return localeOf(book).toString(date, format);
}

QString shortDateText(QDate date, const Phrasebook& book)
{
    const auto format = book.language() == Language::Chinese ? u"M月d日"_s : u"d MMM"_s;
    return localeOf(book).toString(date, format);
}

QString dateTimeText(const QDateTime& at, const Phrasebook& book)
{
    if (!at.isValid()) {
        return {};
    }
    const auto local = at.toLocalTime();
    const auto between = book.language() == Language::Chinese ? u" "_s : u", "_s;
    return dateText(local.date(), book) + between + local.time().toString(u"HH:mm");
}

QString timeText(const QDateTime& at)
{
    return at.toLocalTime().time().toString(u"HH:mm:ss");
}

QString listSeparator(const Phrasebook& book)
{
    return book.language() == Language::Chinese ? u"、"_s : u", "_s;
}

QString listText(const QStringList& items, const Phrasebook& book)
{
    return items.join(listSeparator(book));
}

} // namespace pingshen::ui
