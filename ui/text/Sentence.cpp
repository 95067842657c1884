// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Sentence.h"

#include "core/base/VisibleText.h"
#include "ui/text/Formats.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString plain(const QJsonValue& value, const Phrasebook& book)
{
    if (value.isArray()) {
        QStringList parts;
        for (const auto& part : value.toArray()) {
            parts << plain(part, book);
        }
        return parts.join(listSeparator(book));
    }
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15)
                            : visibleText(value.toVariant().toString(), Breaks::Show);
}

QString shown(const QJsonValue& value, QStringView format, const Phrasebook& book)
{
    const auto text = plain(value, book);
    if (format == "number"_L1) {
        return countText(value.toVariant().toLongLong());
    }
    if (format == "bytes"_L1) {
        return sizeText(value.toVariant().toLongLong());
    }
    if (format == "points"_L1) {
        static const QRegularExpression zeros(u"\\.?0+$"_s);
        return text.contains(u'.') ? QString(text).remove(zeros) : text;
    }
    if (format == "time"_L1) {
        const auto at = QDateTime::fromString(text, Qt::ISODateWithMs);
        return at.isValid() ? dateTimeText(at, book) : text;
    }
    return text;
}

/// The first of the named arguments that is there; empty if none is.
QString firstOf(const QStringList& names, QStringView format, const QJsonObject& args, const Phrasebook& book)
{
    for (const auto& name : names) {
        const auto value = args.value(name);
        auto text = value.isUndefined() || value.isNull() ? QString() : shown(value, format, book);
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

/// Replaces the places of one part; tells whether every one of them had an argument.
bool fillPart(QString& part, const QJsonObject& args, const Phrasebook& book)
{
    static const QRegularExpression place(u"\\{([\\w,]+)(?::(\\w+))?\\}"_s);
    QString filled;
    qsizetype end = 0;
    bool complete = true;
    for (auto matches = place.globalMatch(part); matches.hasNext();) {
        const auto match = matches.next();
        auto text = firstOf(match.captured(1).split(u','), match.capturedView(2), args, book);
        if (text.isEmpty()) {
            complete = false;
            text = u"…"_s;
        }
        filled += QStringView(part).mid(end, match.capturedStart() - end);
        filled += text;
        end = match.capturedEnd();
    }
    filled += QStringView(part).mid(end);
    part = filled;
    return complete;
}

} // namespace

QString fillIn(const QString& sentence, const QJsonObject& args, const Phrasebook& book)
{
    QString text;
    qsizetype from = 0;
    while (from < sentence.size()) {
        const auto open = sentence.indexOf(u'[', from);
        const auto close = open < 0 ? -1 : sentence.indexOf(u']', open);
        auto outside = sentence.mid(from, close < 0 ? -1 : open - from);
        fillPart(outside, args, book);
        text += outside;
        if (close < 0) {
            break;
        }
        auto inside = sentence.mid(open + 1, close - open - 1);
        if (fillPart(inside, args, book)) {
            text += inside;
        }
        from = close + 1;
    }
    return text;
}

QString sentences(QStringList all, const Phrasebook& book)
{
    all.removeAll(QString());
    return all.join(book.language() == Language::Chinese ? QString() : u" "_s);
}

} // namespace pingshen::ui
