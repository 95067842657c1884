// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/Golden.h"

#include "tests/look/Seen.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QFontMetrics>

#include <gtest/gtest.h>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QString& name)
{
    return QStringLiteral(PINGSHEN_LOOKS "/%1.txt").arg(name);
}

/// How wide and high the letters of this computer are: of the fonts that are not ours, versions differ.
QString typeHere()
{
    const QFontMetrics metrics(QApplication::font());
    return u"Qt %1, %2 %3x%4 %5x%6 at %7"_s
        .arg(QString::fromLatin1(qVersion()), QFontInfo(QApplication::font()).family())
        .arg(metrics.horizontalAdvance(u"永久居留积分评估"_s))
        .arg(metrics.height())
        .arg(metrics.horizontalAdvance(u"Point-based evaluation"_s))
        .arg(metrics.ascent())
        .arg(qApp->devicePixelRatio());
}

} // namespace

QString difference(const QStringList& before, const QStringList& now)
{
    if (before == now) {
        return {};
    }
    qsizetype head = 0;
    while (head < std::min(before.size(), now.size()) && before[head] == now[head]) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < std::min(before.size(), now.size()) - head
           && before[before.size() - 1 - tail] == now[now.size() - 1 - tail]) {
        ++tail;
    }
    constexpr qsizetype enough = 12;
    const auto part = [&](const QStringList& lines, QChar sign) {
        QString text;
        const auto middle = lines.mid(head, std::min(enough, lines.size() - head - tail));
        for (const auto& line : middle) {
            text += sign + line + u'\n';
        }
        return text;
    };
    return u"from line %1 on\n"_s.arg(head + 1) + part(before, u'-') + part(now, u'+');
}

bool isTypeAsWritten()
{
    return written(u"type"_s).value(0) == typeHere();
}

bool isRenewing()
{
    return qgetenv("PINGSHEN_LOOK") == "write";
}

QStringList written(const QString& name)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    auto lines = QString::fromUtf8(file.readAll()).split(u'\n');
    lines.removeLast(); // the last line ends, too
    return lines;
}

void write(const QString& name, const QStringList& lines)
{
    for (const auto& [file, text] : {std::pair(name, lines), {u"type"_s, {typeHere()}}}) {
        QFile data(pathOf(file));
        ASSERT_TRUE(data.open(QIODevice::WriteOnly)) << qPrintable(data.fileName());
        data.write((text.join(u'\n') + u'\n').toUtf8());
    }
}

void expectAsWritten(const QString& name, const QStringList& seen)
{
    if (isRenewing()) {
        write(name, seen);
        return;
    }
    const auto other =
        isTypeAsWritten() ? difference(written(name), seen) : difference(wordsIn(written(name)), wordsIn(seen));
    if (!other.isEmpty()) {
        ADD_FAILURE() << "other than in tests/look/data/" << qPrintable(name) << ".txt, " << qPrintable(other)
                      << renewal;
    }
}

} // namespace pingshen::test
