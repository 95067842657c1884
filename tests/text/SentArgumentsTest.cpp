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

/// A place that makes an error or a finding, with the arguments it names.
struct Site
{
    QString path;
    QString code;
    Names names;
    bool isWhole; ///< all that it sends is in its own statement
};

Names namesIn(const QString& text)
{
    static const QRegularExpression name(u"\"(\\w+)\"(?:_s)?(?:\\)|,|\\])"_s);
    Names names;
    for (auto found = name.globalMatch(text); found.hasNext();) {
        names.insert(found.next().captured(1));
    }
    return names;
}

/// The sites of one source. A site that takes its arguments from elsewhere in its file is given all that the file
/// names.
void addSites(const QString& path, const QString& text, const QString& type, QList<Site>& sites)
{
    static const QRegularExpression code(u"(case\\s+|[=!]=\\s*)?(\\w+::)?\\bCode::(\\w+)"_s);
    static const QRegularExpression elsewhere(u"\\bargs\\b|sumAndMaximum|lockRefused|unusable|info\\.unknown"_s);
    const bool codeAlone =
        text.contains(u"{code,"_s) || text.contains(u"{*code,"_s) || text.contains(u"codeOf(notice"_s);
    for (auto found = code.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const bool otherType = !match.captured(2).isEmpty() && match.captured(2) != type + u"::"_s;
        if (!match.captured(1).isEmpty() || otherType) {
            continue;
        }
        const auto from = text.lastIndexOf(u';', match.capturedStart()) + 1;
        const auto statement = text.mid(from, text.indexOf(u';', match.capturedEnd()) - from);
        const bool bare = statement.trimmed().endsWith(match.captured()) && codeAlone;
        const bool isWhole = !bare && !statement.contains(elsewhere);
        const auto own = text.mid(match.capturedEnd(), text.indexOf(u';', match.capturedEnd()) - match.capturedEnd());
        sites.append({path, match.captured(3), namesIn(isWhole ? own : text), isWhole});
    }
}

QList<Site> sitesOf(const QString& type)
{
    QList<Site> sites;
    for (const auto& folder : {u"core"_s, u"app"_s, u"ui"_s}) {
        QDirIterator files(QStringLiteral(PINGSHEN_SOURCE_DIR "/") + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.fileName().contains(u"/ui/text/"_s) && file.open(QIODevice::ReadOnly)) {
                addSites(file.fileName(), QString::fromUtf8(file.readAll()), type, sites);
            }
        }
    }
    return sites;
}

/// The places of a code's sentence: {first,second} is one, filled by either.
struct Places
{
    QList<QStringList> all;
    QList<QStringList> outsideOfBrackets;
};

QList<QStringList> placesIn(const QString& text)
{
    static const QRegularExpression place(u"\\{([\\w,]+)(?::\\w+)?\\}"_s);
    QList<QStringList> places;
    for (auto at = place.globalMatch(text); at.hasNext();) {
        places.append(at.next().captured(1).split(u','));
    }
    return places;
}

QMap<QString, Places> placesOf(const QString& file, const QString& type)
{
    static const QRegularExpression join(u"\"\\s*\""_s); // of one literal on several lines
    static const QRegularExpression brackets(u"\\[[^\\]]*\\]"_s);
    QMap<QString, Places> places;
    for (const auto& text : contentOf(file).split(u"case "_s + type + u"::Code::"_s).mid(1)) {
        const auto code = text.section(u':', 0, 0);
        const auto sentence = text.section(u"case "_s, 0, 0).section(u"Q_UNREACHABLE"_s, 0, 0).remove(join);
        places[code].all.append(placesIn(sentence));
        places[code].outsideOfBrackets.append(placesIn(QString(sentence).remove(brackets)));
    }
    return places;
}

bool fills(const Names& names, const QStringList& place)
{
    return place.contains(u"where"_s)
           || std::ranges::any_of(place, [&](const QString& name) { return names.contains(name); });
}

/// A caller that says anything says everything, but for these.
const QSet<QString> partly{u"ValueMalformed"_s, u"OptionAboveMaximum"_s, u"TextTooLong"_s};

void expectFilledBy(const Site& site, const Places& places)
{
    const bool saysAll = site.isWhole && !site.names.isEmpty() && !partly.contains(site.code);
    for (const auto& place : saysAll ? places.all : places.outsideOfBrackets) {
        EXPECT_TRUE(fills(site.names, place)) << site.path.toStdString() << " sends no {"
                                              << place.join(u',').toStdString() << "} with " << site.code.toStdString();
    }
}

void expectEveryPlaceIsFilled(const QString& file, const QString& type)
{
    const auto places = placesOf(file, type);
    EXPECT_GT(places.size(), 20);
    QMap<QString, Names> sent;
    for (const auto& site : sitesOf(type)) {
        sent[site.code].unite(site.names);
        expectFilledBy(site, places.value(site.code));
    }
    EXPECT_GT(sent.size(), 40);
    for (auto code = places.begin(); code != places.end(); ++code) {
        for (const auto& place : sent.contains(code.key()) ? code->all : QList<QStringList>()) {
            EXPECT_TRUE(fills(sent[code.key()], place))
                << "nobody sends {" << place.join(u',').toStdString() << "} with " << code.key().toStdString();
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

TEST(SentArguments, areAllInTheTableAboveTheSentences)
{
    static const QRegularExpression row(u"^// (\\w+) {2,}(.+)$"_s, QRegularExpression::MultilineOption);
    for (const auto& type : {u"Error"_s, u"Finding"_s}) {
        const auto file = u"ui/text/%1Text.cpp"_s.arg(type);
        QMap<QString, QString> rows;
        for (auto found = row.globalMatch(contentOf(file)); found.hasNext();) {
            const auto match = found.next();
            rows[match.captured(1)] = match.captured(2);
        }
        EXPECT_GT(rows.size(), 20);
        const auto places = placesOf(file, type);
        for (auto code = places.begin(); code != places.end(); ++code) {
            for (const auto& place : code->all) {
                const bool named = std::ranges::any_of(place, [&](const QString& name) {
                    return name == u"where"_s
                           || rows.value(code.key()).contains(QRegularExpression(u"\\b"_s + name + u"\\b"_s));
                });
                EXPECT_TRUE(named) << code.key().toStdString() << " {" << place.join(u',').toStdString() << '}';
            }
        }
    }
}

} // namespace pingshen::ui
