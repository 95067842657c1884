// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerProcess.h"
#include "tests/worker/Workers.h"

#include <QCoreApplication>

#include <cstdio>

// Starts a worker, gives it the document of its first argument, prints the worker's process id and waits to be killed.
int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    pingshen::WorkerProcess worker(pingshen::test::realWorkers());
    QObject::connect(&worker, &pingshen::WorkerProcess::ready, &worker, [&] {
        const auto bytes = pingshen::DocumentHandle::ofFile(QCoreApplication::arguments().value(1)).open();
        worker.send({.kind = pingshen::RenderRequest::Kind::Open, .document = pingshen::Digest::of("document")},
                    **bytes);
    });
    QObject::connect(&worker, &pingshen::WorkerProcess::replied, &worker, [&] {
        std::printf("%lld\n", static_cast<long long>(worker.processId()));
        std::fflush(stdout);
    });
    worker.start();
    return QCoreApplication::exec();
}
