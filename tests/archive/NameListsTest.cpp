// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files as people write them, alone and together, in the encodings of their computers.
#include "core/archive/names/NameDecoder.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QMap>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct NameList
{
    QString encoding;
    QString names; ///< with `|` between
    QList<NameDecoder::Raw> raw;
};

/// A line each: encoding, names, the bytes of each in hexadecimal digits.
QList<NameList> nameLists()
{
    QFile file(QString::fromUtf8(PINGSHEN_TEST_DATA "/names.txt"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QList<NameList> lists;
    while (!file.atEnd()) {
        const auto columns = file.readLine().trimmed().split('\t');
        NameList list{QString::fromUtf8(columns.value(0)), QString::fromUtf8(columns.value(1)), {}};
        for (const auto& bytes : columns.value(2).split(' ')) {
            list.raw.append({QByteArray::fromHex(bytes)});
        }
        lists.append(list);
    }
    return lists;
}

QString decoded(const NameList& list)
{
    QStringList texts;
    for (const auto& name : NameDecoder::create({})->decode(list.raw)) {
        texts.append(name.text);
    }
    return texts.join(u'|');
}

} // namespace

TEST(NameLists, areReadAsTheyWereWrittenWithoutAChoice)
{
    QMap<QString, int> lists;
    for (const auto& list : nameLists()) {
        ++lists[list.encoding];
        EXPECT_EQ(list.names.toStdString(), decoded(list).toStdString()) << list.encoding.toStdString();
    }
    EXPECT_GT(lists[u"GB18030"_s], 500);
    EXPECT_EQ(10, lists.size());
}

TEST(NameLists, areOfferedFirstAsTheyWereWritten)
{
    QMap<QString, int> tried;
    for (const auto& list : nameLists()) {
        if (++tried[list.encoding] > 12) {
            continue; // the same names are judged in every encoding
        }
        const auto readings = namesInEveryEncoding({list.raw});
        EXPECT_EQ(list.encoding, readings.first().encoding) << list.names.toStdString();
        EXPECT_EQ(list.names, readings.first().names.join(u'|'));
    }
}

TEST(NameLists, stayGbkWhereAFewLettersMightBeRussianOrKorean)
{
    for (const auto& name :
         {u"潘铘.pdf"_s, u"吕疣.pdf"_s, u"熊鬻.pdf"_s, u"万臌.pdf"_s, u"学校.pdf"_s, u"小谢.pdf"_s, u"丛磊.pdf"_s}) {
        EXPECT_EQ(name, decoded({{}, {}, {{toGb18030(name)}}}));
    }
}

TEST(NameLists, areUtf8AsAMacWritesItAndInAnyScript)
{
    for (const auto& name : {u"한국어 여권.pdf"_s, u"여권.pdf"_s, u"Résumé Müller.pdf"_s, u"パスポート.pdf"_s,
                             u"Żółć.pdf"_s, u"Հայաստան.pdf"_s, u"Διαβατήριο.pdf"_s, u"جواز السفر.pdf"_s,
                             u"สำเนาหนังสือเดินทาง.pdf"_s, u"Nguyễn Văn A hộ chiếu.pdf"_s}) {
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
            const auto written = name.normalized(form);
            EXPECT_EQ(written, decoded({{}, {}, {{written.toUtf8()}}})) << name.toStdString();
        }
    }
}

TEST(NameLists, keepTheOneOfUtf8AmongThoseOfGbk)
{
    const auto names = u"Diplôme.pdf|паспорт.pdf|护照.pdf|目录.pdf|页.pdf|学位证.pdf"_s;
    NameList list{{}, names, {{"Diplôme.pdf"}, {"паспорт.pdf"}}};
    for (const auto& name : names.split(u'|').sliced(2)) {
        list.raw.append({toGb18030(name)});
    }
    EXPECT_EQ(names, decoded(list));
}

} // namespace pingshen
