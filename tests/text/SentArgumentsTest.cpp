// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

using Names = QSet<QString>;

QString contentOf(const QString& path)
{
    QFile file(QStringLiteral(PINGSHEN_SOURCE_DIR "/") + path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

/// The sources that make errors and findings.
QStringList sources()
{
    QStringList texts;
    for (const auto& folder : {u"core"_s, u"app"_s, u"ui"_s}) {
        QDirIterator files(QStringLiteral(PINGSHEN_SOURCE_DIR "/") + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.fileName().contains(u"/ui/text/"_s) && file.open(QIODevice::ReadOnly)) {
                texts.append(QString::fromUtf8(file.readAll()));
            }
        }
    }
    return texts;
}

/// The arguments that are named in the files that make each code.
QMap<QString, Names> sentArguments()
{
    static const QRegularExpression code(u"\\bCode::(\\w+)"_s);
    static const QRegularExpression name(u"\"(\\w+)\""_s);
    QMap<QString, Names> sent;
    for (const auto& text : sources()) {
        Names names;
        for (auto found = name.globalMatch(text); found.hasNext();) {
            names.insert(found.next().captured(1));
        }
        for (auto found = code.globalMatch(text); found.hasNext();) {
            sent[found.next().captured(1)].unite(names);
        }
    }
    return sent;
}

/// The places of each code's sentence; of {first,second} one is enough, so that only the whole is listed.
QMap<QString, QStringList> placesOf(const QString& file, const QString& type)
{
    static const QRegularExpression place(u"\\{([\\w,]+)(?::\\w+)?\\}"_s);
    const auto cases = contentOf(file).split(u"case "_s + type + u"::Code::"_s).mid(1);
    QMap<QString, QStringList> places;
    for (const auto& text : cases) {
        const auto code = text.section(u':', 0, 0);
        for (auto at = place.globalMatch(text.section(u"Q_UNREACHABLE"_s, 0, 0)); at.hasNext();) {
            places[code].append(at.next().captured(1));
        }
    }
    return places;
}

void expectEveryPlaceIsFilled(const QString& file, const QString& type)
{
    const auto sent = sentArguments();
    const auto places = placesOf(file, type);
    EXPECT_GT(places.size(), 20);
    for (auto code = places.begin(); code != places.end(); ++code) {
        for (const auto& place : sent.contains(code.key()) ? code.value() : QStringList()) {
            const auto names = place.split(u',');
            const bool filled = names.contains(u"where"_s) || std::ranges::any_of(names, [&](const QString& name) {
                                    return sent.value(code.key()).contains(name);
                                });
            EXPECT_TRUE(filled) << "nobody sends {" << place.toStdString() << "} with " << code.key().toStdString();
        }
    }
}

} // namespace

TEST(SentArguments, fillEveryPlaceOfAnErrorsSentence)
{
    expectEveryPlaceIsFilled(u"ui/text/ErrorText.cpp"_s, u"Error"_s);
}

TEST(SentArguments, fillEveryPlaceOfAFindingsSentence)
{
    expectEveryPlaceIsFilled(u"ui/text/FindingText.cpp"_s, u"Finding"_s);
}

} // namespace pingshen::ui
