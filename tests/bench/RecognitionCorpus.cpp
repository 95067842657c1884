// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/DocumentMaker.h"
#include "core/base/Files.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdlib>
#include <iostream>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// NN.scan.pdf, and NN.text.pdf that says what stands on its pages.
Done writeBoth(const DocumentPlan& document, const PackagePlan& package, const SamplePlan& plan, const Fonts& fonts,
               const QString& path)
{
    PINGSHEN_ASSIGN(const auto scan, sampleDocument(document, package, plan, fonts, {}));
    PINGSHEN_TRY(writeWhole(path + u".scan.pdf"_s, scan));
    auto set = document;
    set.look = SampleLook::Text;
    PINGSHEN_ASSIGN(const auto text, sampleDocument(set, package, plan, fonts, {}));
    return writeWhole(path + u".text.pdf"_s, text);
}

Done writeCorpus(const QString& folder)
{
    PINGSHEN_ASSIGN(const auto plan, samplePlan());
    PINGSHEN_ASSIGN(const auto fonts, Fonts::find());
    int count = 0;
    for (const auto& package : plan.packages) {
        for (const auto& document : package.documents) {
            if (document.look == SampleLook::Scan) {
                const auto name = QString(folder + u'/' + QString::number(++count).rightJustified(2, u'0'));
                PINGSHEN_TRY(writeBoth(document, package, plan, fonts, name));
            }
        }
    }
    return Done();
}

} // namespace

} // namespace pingshen

/// Usage: bench_recognition FOLDER. The scans of the sample packages, and the same documents as text.
int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    if (argc != 2) {
        std::cerr << "usage: bench_recognition FOLDER\n";
        return EXIT_FAILURE;
    }
    const auto done = pingshen::writeCorpus(QString::fromLocal8Bit(argv[1]));
    if (!done) {
        std::cerr << pingshen::nameOf(done.error().code).toStdString() << '\n';
    }
    return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
